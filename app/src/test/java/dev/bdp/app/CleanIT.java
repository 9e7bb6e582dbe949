package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.job.IngestRetention;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.retention.Cleaning;
import dev.bdp.engine.retention.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Retention, as a user applies it.
class CleanIT {
  private static final String RAW = "ingest/uniprot/2026_01/uniprot_sprot.dat.gz";

  private static final String WAITING_FOR_A_LOCK =
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE releases%'";

  @TempDir Path directory;
  private Installation installation;
  private List<String> entries;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
    entries = new ArrayList<>(TestRelease.entries(40));
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void whatAJobDownloadedAndStagedStaysUntilTheNextReleaseIsPublished() throws Exception {
    ingest("2026_01");
    assertThat(clean()).isEqualTo("nothing to remove\n");
    change(3, "1.", "2.");
    ingest("2026_02");
    assertThat(clean("--dry-run")).contains("would remove ingest job 1", "40 rows, 3 objects");
    assertThat(installation.objects("ingest/uniprot/2026_01")).hasSize(3);
    assertThat(clean()).contains("removed ingest job 1", "40 rows, 3 objects");
    assertThat(installation.objects("ingest/uniprot/2026_01")).isEmpty();
    assertThat(installation.objects("ingest/uniprot/2026_02")).hasSize(3);
    assertThat(
            installation.rows(
                "SELECT job_id, count(*) FROM ingestion_staged_records GROUP BY 1 ORDER BY 1"))
        .containsExactly("2|40");
    assertThat(
            installation.rows(
                "SELECT job_id, removed_at IS NULL FROM ingestion_raw_files WHERE computed_md5 IS NOT NULL ORDER BY id"))
        .containsExactly("1|f", "1|f", "2|t", "2|t");
    assertThat(clean()).isEqualTo("nothing to remove\n");
    assertEveryFileIsThere(123);
  }

  @Test
  void noneIsGoneWithTheJobAndQuarantinedRecordsStay() throws Exception {
    entries.set(5, entries.get(5).replaceFirst("(?m)^SQ .*\n", ""));
    ingest("2026_01", "--keep-ingest", "none", "--max-failed", "1");
    assertThat(installation.objects("ingest")).isEmpty();
    assertThat(installation.rows("SELECT status FROM ingestion_staged_records"))
        .containsExactly("failed");
    assertThat(
            installation.rows(
                "SELECT length(raw_text) > 100 FROM ingestion_staged_records WHERE error_message IS NOT NULL"))
        .containsExactly("t");
    assertThat(ingest("2026_01")).contains("nothing to do");
    assertThat(installation.run("job", "retry-failed", "1").err())
        .contains("retention has removed what it staged");
  }

  @Test
  void oldReleasesGoAndWhatAnotherReleaseShowsStays() throws Exception {
    ingest("2026_01");
    change(3, "1.", "2.");
    ingest("2026_02");
    change(3, "2.", "3.");
    change(4, "1.", "4.");
    entries.remove(10);
    ingest("2026_03");
    String changed = "uniprot/" + TestRelease.accession(3);
    assertThat(installation.run("releases", "pin", "2026_01").exitCode()).isZero();
    assertThat(clean("--keep-releases", "1"))
        .contains("removed release uniprot/uniprot_swissprot@2026_02:1.0", "3 objects");
    assertThat(installation.rows("SELECT external_version, status FROM releases ORDER BY id"))
        .containsExactly("2026_01|superseded", "2026_02|cleaned", "2026_03|current");
    assertThat(installation.run("get", changed + "@1.1").exitCode()).isEqualTo(65);
    assertThat(installation.run("get", changed + "@1.0").exitCode()).isZero();
    assertThat(installation.run("get", changed + "@1.2").exitCode()).isZero();
    assertEveryFileIsThere((40 + 2) * 3);
    assertThat(installation.run("releases", "rollback", "2026_02").err()).contains("it is cleaned");
    assertThat(installation.run("releases", "unpin", "2026_01").exitCode()).isZero();
    assertThat(clean("--keep-releases", "1")).contains("2026_01");
    assertThat(installation.run("get", changed + "@1.0").exitCode()).isEqualTo(65);
    assertEveryFileIsThere(40 * 3);
    assertThat(
            installation.rows(
                "SELECT v.version FROM versions v JOIN registry_entries e ON e.id = v.entry_id WHERE e.slug = lower('%s')"
                    .formatted(TestRelease.accession(10))))
        .containsExactly("1.0");
    assertThat(installation.rows("SELECT count(*) FROM protein_metadata")).containsExactly("40");
    assertThat(installation.rows("SELECT count(*) FROM release_entries")).containsExactly("39");
  }

  @Test
  void objectsThatAreNotDeletedAreRememberedAndOneWrittenAgainIsSpared() throws Exception {
    ingest("2026_01");
    RetentionPolicy none =
        new RetentionPolicy(
            Optional.of(IngestRetention.parse("none")),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    try (Database database = Database.open(installation.url(), 3);
        FailingDeletes objects =
            new FailingDeletes(ObjectStores.open(installation.store().toString()))) {
      Cleaning cleaning = new Cleaning(database, objects);
      assertThatThrownBy(() -> cleaning.clean(none))
          .isInstanceOf(BackendUnavailableException.class);
    }
    assertThat(installation.rows("SELECT count(*) FROM abandoned_objects")).containsExactly("3");
    assertThat(installation.objects("ingest")).hasSize(3);
    ingest("2026_01", "--version", "2.0");
    assertThat(installation.objects("ingest")).hasSize(3);
    clean();
    assertThat(installation.objects("ingest")).contains(RAW).hasSize(3);
    assertThat(clean("--keep-ingest", "none")).contains("removed ingest job 2");
    assertThat(installation.objects("ingest")).isEmpty();
    assertThat(installation.rows("SELECT count(*) FROM abandoned_objects")).containsExactly("0");
  }

  @Test
  void aCleanThatIsKilledLeavesTheOldOrTheNew() throws Exception {
    entries = new ArrayList<>(TestRelease.entries(400));
    ingest("2026_01");
    for (int i = 0; i < 400; i++) {
      change(i, "1.", "2.");
    }
    ingest("2026_02");
    try (Database database = Database.open(installation.url(), 3)) {
      killWhileItsTransactionIsOpen(database);
      assertThat(installation.rows("SELECT status FROM releases WHERE status = 'cleaned'"))
          .isEmpty();
      assertEveryFileIsThere(2400);
      killWhenItsTransactionIsCommitted(database);
      assertThat(installation.rows("SELECT count(*) FROM releases WHERE status = 'cleaned'"))
          .containsExactly("1");
      assertEveryFileIsThere(1200);
    }
    assertThat(clean("--keep-releases", "1", "--keep-ingest", "none")).doesNotContain("Cannot");
    assertEveryFileIsThere(1200);
    assertThat(installation.objects("uniprot")).hasSize(1200);
    assertThat(installation.objects("ingest")).isEmpty();
    assertThat(installation.rows("SELECT count(*) FROM abandoned_objects")).containsExactly("0");
  }

  private void killWhileItsTransactionIsOpen(Database database) throws Exception {
    try (ChildProcess clean = child()) {
      database.transact(transaction -> {
        transaction.update("LOCK TABLE releases IN SHARE MODE");
        Awaitility.await()
            .atMost(60, TimeUnit.SECONDS)
            .until(() -> !installation.rows(WAITING_FOR_A_LOCK).isEmpty());
        clean.close();
      });
      clean.await();
    }
  }

  private void killWhenItsTransactionIsCommitted(Database database) throws Exception {
    try (ChildProcess clean = child()) {
      Awaitility.await()
          .atMost(60, TimeUnit.SECONDS)
          .pollInterval(1, TimeUnit.MILLISECONDS)
          .pollDelay(0, TimeUnit.MILLISECONDS)
          .until(() ->
              database.inTransaction(transaction ->
                  transaction
                      .find("SELECT 1 FROM releases WHERE status = 'cleaned'", row -> true)
                      .isPresent()));
      clean.close();
      clean.await();
    }
  }

  private ChildProcess child() throws Exception {
    return ChildProcess.bdp(
        installation,
        directory.resolve("clean.log"),
        "clean",
        "--keep-releases",
        "1",
        "--keep-ingest",
        "none");
  }

  private void change(int entry, String from, String to) {
    entries.set(entry, entries.get(entry).replace("entry version " + from, "entry version " + to));
  }

  private String ingest(String release, String... more) throws Exception {
    Installation.Outcome outcome =
        installation.ingest(TestRelease.write(directory.resolve("r"), release, entries), more);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private String clean(String... options) {
    Installation.Outcome outcome = installation.run(List.of("clean"), options);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private void assertEveryFileIsThere(int count) throws Exception {
    List<String> files = installation.rows("SELECT s3_key, checksum FROM version_files");
    assertThat(files).hasSize(count);
    for (String file : files) {
      String[] parts = file.split("\\|");
      assertThat(Md5.hex(Files.readAllBytes(installation.store().resolve(parts[0]))))
          .isEqualTo(parts[1]);
    }
    assertThat(installation.run("verify").out()).isEqualTo("every law holds\n");
  }
}
