package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.engine.record.Md5;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job, as a user runs it.
class IngestIT {
  private static final String REGISTRY =
      """
      SELECT e.slug, v.version, v.content_md5, f.format, f.s3_key, f.checksum, f.size_bytes
        FROM releases r JOIN release_entries re ON re.release_id = r.id JOIN registry_entries e ON e.id = re.entry_id
        JOIN versions v ON v.id = re.version_id JOIN version_files f ON f.version_id = v.id
       WHERE r.status = 'current' ORDER BY 1, 2, 4
      """;

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aReleaseBecomesRowsAndFilesWithTheChecksumsThatTheTablesSay() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(250));
    Installation.Outcome outcome = installation.ingest(release);
    assertThat(outcome.err()).doesNotContain("Cannot");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("250 records = 250 stored + 0 unchanged + 0 failed");
    assertThat(
            installation.rows(
                "SELECT status, total_records, records_stored, records_failed FROM ingestion_jobs"))
        .containsExactly("completed|250|250|0");
    assertThat(installation.rows("SELECT status FROM ingestion_raw_files ORDER BY file_number"))
        .containsExactly("unverified", "verified");
    assertThat(installation.rows("SELECT DISTINCT status FROM ingestion_staged_records"))
        .containsExactly("stored");
    assertThat(
            installation.rows(
                "SELECT count(*) FROM protein_metadata WHERE taxonomy_id IN (9606, 9031)"))
        .containsExactly("250");
    List<String> files =
        installation.rows(
            "SELECT u.s3_key, u.md5_checksum FROM ingestion_file_uploads u JOIN version_files f ON f.s3_key = u.s3_key AND f.checksum = u.md5_checksum WHERE u.status = 'verified'");
    assertThat(files).hasSize(750);
    for (String file : files) {
      String[] parts = file.split("\\|");
      assertThat(Md5.hex(Files.readAllBytes(installation.store().resolve(parts[0]))))
          .isEqualTo(parts[1]);
    }
    assertThat(installation.objects("uniprot")).hasSize(750);
  }

  @Test
  void runningItAgainChangesNothingAndSaysSo() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(30));
    assertThat(installation.ingest(release).exitCode()).isZero();
    List<String> before = installation.rows(REGISTRY);
    Installation.Outcome again = installation.ingest(release);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("nothing to do: 0 records changed");
    assertThat(installation.rows(REGISTRY)).isEqualTo(before).hasSize(90);
    assertThat(installation.rows("SELECT count(*) FROM ingestion_jobs")).containsExactly("1");
  }

  @Test
  void oneWorkerAndFourGiveTheSameResultForDuplicatesToo() throws Exception {
    List<String> entries = new ArrayList<>(TestRelease.entries(2500));
    entries.add(2100, entries.get(5));
    entries.add(30, entries.get(2400));
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    assertThat(installation.ingest(release, "--workers", "1", "--max-failed", "2").exitCode())
        .isZero();
    Installation other = Installation.fresh(directory.resolve("other"));
    assertThat(
            other
                .run(
                    "ingest",
                    "uniprot_swissprot",
                    "--from",
                    release.toString(),
                    "--quiet",
                    "--workers",
                    "4",
                    "--max-failed",
                    "2")
                .exitCode())
        .isZero();
    assertThat(other.rows(REGISTRY)).isEqualTo(installation.rows(REGISTRY)).hasSize(7500);
    String failed =
        "SELECT record_identifier, source_offset, error_message FROM ingestion_staged_records WHERE status = 'failed' ORDER BY 1";
    assertThat(other.rows(failed)).isEqualTo(installation.rows(failed)).hasSize(2);
  }

  @Test
  void storingLooksAtTheVersionsOfItsOwnEntriesOnly() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(3000));
    assertThat(installation.ingest(release).exitCode()).isZero();
    String read = "SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'versions'";
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Long.parseLong(installation.rows(read).getFirst()) > 3000);
    assertThat(Long.parseLong(installation.rows(read).getFirst())).isLessThan(20 * 3000);
  }

  @Test
  void theNextReleaseWritesOnlyWhatChanged() throws Exception {
    List<String> entries = TestRelease.entries(60);
    assertThat(
            installation
                .ingest(TestRelease.write(directory.resolve("a"), "2026_01", entries))
                .exitCode())
        .isZero();
    List<String> next = new ArrayList<>(entries);
    next.set(3, next.get(3).replace("entry version 1.", "entry version 2."));
    next.remove(10);
    Installation.Outcome outcome =
        installation.ingest(TestRelease.write(directory.resolve("b"), "2026_02", next));
    assertThat(outcome.out()).contains("59 records = 1 stored + 58 unchanged + 0 failed");
    assertThat(installation.rows("SELECT version, count(*) FROM versions GROUP BY 1 ORDER BY 1"))
        .containsExactly("1.0|60", "1.1|1");
    assertThat(installation.rows("SELECT external_version, status FROM releases ORDER BY id"))
        .containsExactly("2026_01|superseded", "2026_02|current");
    assertThat(installation.rows(REGISTRY)).hasSize(59 * 3);
    String changed = "uniprot/" + TestRelease.accession(3);
    assertThat(installation.run("get", changed, "--format", "dat").out()).isEqualTo(next.get(3));
    assertThat(installation.run("get", changed + "@1.0", "--format", "dat").out())
        .isEqualTo(entries.get(3));
    assertThat(installation.run("get", "uniprot/" + TestRelease.accession(10)).exitCode())
        .isEqualTo(65);
  }

  @Test
  void aJobThatWasCancelledOrLostItsUnitsGoesOnWhereTheTablesSay() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(300));
    assertThat(installation.ingest(release).exitCode()).isZero();
    List<String> undisturbed = installation.rows(REGISTRY);
    Installation broken = Installation.fresh(directory.resolve("broken"));
    Installation.Outcome stopped =
        broken.run(
            "ingest",
            "uniprot_swissprot",
            "--from",
            release.toString(),
            "--quiet",
            "--store",
            "/dev/null/none");
    assertThat(stopped.exitCode()).isNotZero();
    assertThat(
            broken
                .run("ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet")
                .exitCode())
        .isZero();
    assertThat(broken.rows(REGISTRY)).isEqualTo(undisturbed);
    assertThat(broken.run("job", "cancel", "1").out()).contains("ended already");
    assertThat(broken.run("job", "resume", "1").out()).contains("nothing changed");
  }
}
