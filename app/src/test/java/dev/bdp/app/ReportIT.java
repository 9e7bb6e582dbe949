package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.engine.record.Md5;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The document that a person files, and the checksums that it rests on.
class ReportIT {
  private static final String RAW = "ingest/uniprot/2026_01/uniprot_sprot.dat.gz";

  @TempDir Path directory;
  private Installation installation;
  private Path release;

  @BeforeEach
  void ingest() throws Exception {
    installation = Installation.fresh(directory);
    release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(12));
    assertThat(installation.ingest(release).exitCode()).isZero();
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void itSaysWhereAReleaseCameFromAndWhoMadeItWithWhat() throws Exception {
    JsonNode report =
        new ObjectMapper().readTree(installation.run("verify", "--deep", "--report", "json").out());
    assertThat(report.at("/verdict").asText()).isEqualTo("every law holds");
    assertThat(report.at("/checkedBy").asText()).startsWith(System.getProperty("user.name") + "@");
    JsonNode made = report.at("/releases/0");
    assertThat(made.at("/release").asText()).isEqualTo("2026_01");
    assertThat(made.at("/releaseStatus").asText()).isEqualTo("current");
    assertThat(made.at("/createdBy").asText()).startsWith(System.getProperty("user.name") + "@");
    assertThat(made.at("/program").asText()).matches("bdp \\d+\\.\\d+\\.\\d+.*");
    assertThat(made.at("/publishedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z");
    assertThat(List.of(made.at("/records").asInt(), made.at("/entries").asInt())).containsOnly(12);
    assertThat(made.at("/files").asInt()).isEqualTo(36);
    Path published = release.resolve("uniprot_sprot.dat.gz");
    JsonNode file = made.at("/sourceFiles/1");
    assertThat(file.at("/urls/0").asText()).endsWith("/r/uniprot_sprot.dat.gz");
    assertThat(file.at("/sizeBytes").asLong()).isEqualTo(Files.size(published));
    String md5 = Md5.hex(Files.readAllBytes(published));
    assertThat(file.at("/md5").asText()).isEqualTo(md5);
    assertThat(file.at("/publisherSays").asText()).isEqualTo("MD5 " + md5);
    assertThat(file.at("/status").asText()).isEqualTo("verified");
  }

  @Test
  void itIsAPageThatNeedsNothingElse() throws Exception {
    installation.execute("UPDATE ingestion_jobs SET source_url = '<script>alert(1)</script>'");
    String page = installation.run("verify", "--report", "html").out();
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<th>verdict</th><td>every law holds</td>", "&lt;script&gt;", "2026_01")
        .doesNotContain("<script", "http-equiv", "src=")
        .endsWith("</html>\n");
  }

  @Test
  void aRawFileThatWasChangedIsAFinding() throws Exception {
    Files.writeString(installation.store().resolve(RAW), "other");
    assertThat(installation.run("verify").exitCode()).isZero();
    Installation.Outcome deep = installation.run("verify", "--deep", "--report", "json");
    assertThat(deep.exitCode()).isEqualTo(65);
    // MD5 of the five letters, as md5sum prints it
    assertThat(new ObjectMapper().readTree(deep.out()).at("/findings/0/problem").asText())
        .startsWith("its MD5 is 795f3202b17cb6bc3d4b771d8c6c9eaf, it came with ");
  }

  @Test
  void anUploadThatIsNotWhatTheVersionSaysIsAFinding() throws Exception {
    installation.execute(
        "UPDATE ingestion_file_uploads SET md5_checksum = md5('x') WHERE format = 'fasta' AND staged_record_id = 1");
    assertThat(installation.run("verify").out())
        .contains("uploads agree with versions: job 1, uniprot/")
        .contains("was uploaded with MD5 9dd4e461268c8034f5c8564e155c67a6");
  }
}
