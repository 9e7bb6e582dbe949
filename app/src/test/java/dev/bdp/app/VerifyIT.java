package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bdp verify` finds each kind of damage and names it, and finds nothing where there is none.
class VerifyIT {
  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void ingest() throws Exception {
    installation = Installation.fresh(directory);
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(20));
    assertThat(installation.ingest(release).exitCode()).isZero();
    assertThat(installation.run("verify", "--deep").out()).isEqualTo("every law holds\n");
    assertThat(installation.run("verify", "--job", "1").exitCode()).isZero();
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aRowThatIsMissing() throws Exception {
    installation.execute(
        "DELETE FROM ingestion_staged_records WHERE id = (SELECT min(id) FROM ingestion_staged_records)");
    found(
        "counts add up: job 1, job 1: 19 rows are stored, the job counted 20",
        "parsed 20 records, 19 rows are there");
  }

  @Test
  void rowsOfAUnitThatIsNotDoneOrNotThere() throws Exception {
    installation.execute(
        "UPDATE ingestion_work_units SET status = 'pending' WHERE unit_type = 'parse'");
    found("units have their rows: job 1, unit ", "20 rows are there, the unit is pending");
    installation.execute(
        "DELETE FROM ingestion_drift; DELETE FROM ingestion_work_units WHERE unit_type = 'parse'");
    found("20 rows are there, the unit is not");
  }

  @Test
  void anUploadThatIsNotWhatItsVersionSays() throws Exception {
    installation.execute(
        "UPDATE version_files SET checksum = md5('x') WHERE s3_key = (SELECT min(s3_key) FROM version_files)");
    found("uploads agree with versions: job 1, ", "says 9dd4e461268c8034f5c8564e155c67a6");
  }

  @Test
  void countsThatDoNotAddUp() throws Exception {
    installation.execute("UPDATE ingestion_jobs SET records_failed = 1");
    found("job 1: the source has 20 records, the ends add up to 21");
  }

  @Test
  void aFileThatDoesNotMatchItsChecksum() throws Exception {
    installation.execute(
        "UPDATE ingestion_raw_files SET computed_md5 = md5('x') WHERE file_purpose = 'data'");
    found(
        "files are verified: job 1, file 2: uniprot_sprot.dat.gz is verified, MD5 9dd4e461268c8034f5c8564e155c67a6");
  }

  @Test
  void statesThatContradictEachOther() throws Exception {
    installation.execute(
        "UPDATE ingestion_work_units SET status = 'pending' WHERE unit_type = 'store'");
    installation.execute("UPDATE releases SET status = 'building', published_at = NULL");
    found(
        "the store unit is pending, its job is completed",
        "job 1: is completed, its release is building");
  }

  @Test
  void aReleaseThatDoesNotShowWhatWasStored() throws Exception {
    installation.execute("DELETE FROM release_entries WHERE entry_id = 3");
    found(
        "release 1: shows 19 entries, it was published with 20",
        "is stored, release 1 does not show it");
  }

  @Test
  void objectsWithoutRowsAndRowsWithoutObjects() throws Exception {
    Path there = installation.store().resolve(installation.objects("uniprot").getFirst());
    Path elsewhere = there.resolveSibling("x.dat");
    Files.move(there, elsewhere);
    found(
        installation.store().relativize(there) + ": version",
        installation.store().relativize(elsewhere) + ": the store has it, no row names it");
  }

  @Test
  void bytesThatChangedAreFoundByReadingThem() throws Exception {
    Path object = installation.store().resolve(installation.objects("uniprot").getFirst());
    Files.writeString(object, "changed");
    assertThat(installation.run("verify").exitCode()).isZero();
    Installation.Outcome deep = installation.run("verify", "--deep", "--json");
    assertThat(deep.exitCode()).isEqualTo(65);
    assertThat(deep.out())
        .contains("\"check\":\"objects have their bytes\"")
        .contains("its MD5 is 8977dfac2f8e04cb96e66882235f5aba, version");
  }

  @Test
  void dataThatDoNotGiveBackTheTextAreFoundByWritingIt() throws Exception {
    installation.execute(
        "UPDATE ingestion_staged_records SET record_data = jsonb_set(record_data, '{name}', '\"OTHER\"') WHERE id = 1");
    assertThat(installation.run("verify").exitCode()).isZero();
    Installation.Outcome deep = installation.run("verify", "--deep", "--json");
    assertThat(deep.exitCode()).isEqualTo(65);
    assertThat(deep.out().lines())
        .singleElement()
        .asString()
        .contains("\"check\":\"record data give back the text\"");
  }

  private void found(String... findings) {
    Installation.Outcome outcome = installation.run("verify");
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.out()).contains(findings);
  }
}
