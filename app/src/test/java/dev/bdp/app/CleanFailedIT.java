package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Retention of jobs that did not end well: what they left goes, and they can still be ended well.
class CleanFailedIT {
  private static final String TOO_FEW = "0";

  @TempDir Path directory;
  private Installation installation;
  private List<String> entries;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
    entries = new ArrayList<>(TestRelease.entries(290));
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void whatAFailedJobStagedGoesWhenItIsOldAndQuarantinedRecordsStay() throws Exception {
    entries.set(5, entries.get(5).replaceFirst("(?m)^SQ .*\n", ""));
    assertThat(ingest(installation, "--max-failed", TOO_FEW).exitCode()).isEqualTo(65);
    assertThat(clean().out()).isEqualTo("nothing to remove\n");
    assertThat(clean("--keep-failed", "7").out()).isEqualTo("nothing to remove\n");
    assertThat(clean("--keep-failed", "0").exitCode()).isEqualTo(64);
    endedDaysAgo(8);
    assertThat(clean("--keep-failed", "9").out()).isEqualTo("nothing to remove\n");
    assertThat(clean("--keep-failed", "7", "--dry-run").out())
        .contains("would remove ingest job 1", "289 rows, 3 objects");
    assertThat(clean("--keep-failed", "7").out())
        .contains("removed ingest job 1", "289 rows, 3 objects");
    assertThat(clean("--keep-failed", "7").out()).isEqualTo("nothing to remove\n");
    assertThat(installation.objects("ingest")).isEmpty();
    assertThat(installation.rows("SELECT status FROM ingestion_staged_records"))
        .containsExactly("failed");
    assertThat(installation.run("job", "failed", "1").out()).contains("uniprot_sprot.dat.gz");
    assertThat(installation.run("verify", "--deep").out()).isEqualTo("every law holds\n");
    assertThat(installation.run("job", "retry-failed", "1").err()).contains("which starts it over");

    Installation.Outcome again = ingest(installation, "--max-failed", "1");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(StoredState.of(installation)).isEqualTo(undisturbed("--max-failed", "1"));
  }

  @Test
  void aJobThatStoppedWhileStoringStartsOverAfterwards() throws Exception {
    failInTheSecondStoreUnit();
    assertThat(ingest(installation).exitCode()).isEqualTo(70);
    assertThat(
            installation.rows(
                "SELECT status, count(*) FROM ingestion_file_uploads GROUP BY 1 ORDER BY 1"))
        .containsExactly("uploading|120", "verified|750");
    assertThat(installation.objects("uniprot")).hasSize(870);
    endedDaysAgo(3);
    assertThat(clean("--keep-failed", "2").out()).contains("290 rows, 123 objects");
    assertThat(installation.objects("uniprot")).hasSize(750);
    assertThat(installation.run("verify", "--deep").out()).isEqualTo("every law holds\n");
    assertThat(installation.run("get", "uniprot/" + TestRelease.accession(3)).exitCode())
        .as("readers see nothing of it")
        .isEqualTo(65);

    installation.execute("DROP TRIGGER stop_it ON version_files");
    assertThat(installation.run("job", "resume", "1").exitCode()).isZero();
    assertThat(ingest(installation).out())
        .contains("290 records = 40 stored + 250 unchanged + 0 failed");
    assertThat(installation.rows("SELECT count(*) FROM versions")).containsExactly("290");
    assertThat(installation.run("verify", "--deep").out()).isEqualTo("every law holds\n");
  }

  @Test
  void whatAnotherJobMayBeWritingStays() throws Exception {
    failInTheSecondStoreUnit();
    ingest(installation);
    endedDaysAgo(3);
    installation.execute(
        """
        INSERT INTO ingestion_jobs (organization_id, job_type, external_version, internal_version, source_url, status)
        SELECT organization_id, 'other', '1', '1.0', 'x', 'storing' FROM ingestion_jobs
        """);
    assertThat(clean("--keep-failed", "2").out()).isEqualTo("nothing to remove\n");
    assertThat(installation.objects("uniprot")).hasSize(870);
    Installation.Outcome resumed = installation.run("job", "resume", "1");
    assertThat(resumed.exitCode()).isEqualTo(75);
    assertThat(resumed.err()).contains("another job of its organization stores now");
    assertThat(installation.rows("SELECT status FROM ingestion_jobs WHERE id = 1"))
        .containsExactly("failed");
  }

  private void failInTheSecondStoreUnit() throws Exception {
    assertThat(installation.run("jobs").exitCode()).isZero();
    installation.execute(
        """
        CREATE FUNCTION stop_it() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''stopped''; END';
        CREATE TRIGGER stop_it BEFORE INSERT ON version_files FOR EACH ROW
          WHEN (NEW.s3_key LIKE 'uniprot/%s/%%') EXECUTE FUNCTION stop_it();
        """
            .formatted(TestRelease.accession(270).toLowerCase()));
  }

  private void endedDaysAgo(int days) throws Exception {
    installation.execute(
        "UPDATE ingestion_jobs SET completed_at = completed_at - make_interval(days => %d)"
            .formatted(days));
  }

  private List<String> undisturbed(String... options) throws Exception {
    Installation calm = Installation.fresh(Files.createDirectories(directory.resolve("calm")));
    assertThat(ingest(calm, options).exitCode()).isZero();
    return StoredState.of(calm);
  }

  private Installation.Outcome ingest(Installation where, String... options) throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    return where.run(
        List.of(
            "ingest",
            "uniprot_swissprot",
            "--quiet",
            "--max-retries",
            "0",
            "--from",
            release.toString()),
        options);
  }

  private Installation.Outcome clean(String... options) {
    return installation.run(List.of("clean"), options);
  }
}
