package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program logs, and the log of a job.
class LogIT {
  private static final ObjectMapper MAPPER = new ObjectMapper();

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
  void asJsonEveryLineOfAWorkerIsAnObjectThatNamesJobUnitAndWorker() throws Exception {
    detach(TestRelease.entries(30));
    try (ChildProcess worker =
        ChildProcess.bdp(
            installation,
            directory.resolve("w.log"),
            "worker",
            "--job",
            "1",
            "--log-format",
            "json")) {
      assertThat(worker.await()).as(worker.output()).isZero();
      List<JsonNode> lines = lines(worker.output());
      List<String> borders =
          lines.stream()
              .filter(line -> line.at("/mdc/job").asText().equals("1"))
              .map(line -> line.get("formattedMessage").asText())
              .toList();
      assertThat(borders)
          .contains("job 1 (uniprot_swissprot 2026_01) is now completed")
          .hasSizeGreaterThan(4);
      assertThat(lines)
          .allSatisfy(line -> assertThat(line.get("level").asText()).isEqualTo("INFO"));
    }
  }

  @Test
  void aUnitThatFailsNamesItselfItsJobAndItsWorkerInTextToo() throws Exception {
    detach(TestRelease.entries(3));
    installation.execute("UPDATE ingestion_raw_files SET expected_md5 = repeat('0', 32)");
    try (ChildProcess worker =
        ChildProcess.bdp(installation, directory.resolve("w.log"), "worker", "--job", "1")) {
      assertThat(worker.await()).isZero();
      assertThat(worker.output())
          .containsPattern(
              "(?m)^\\S+ INFO  Attempt \\[(?=[^]]*job=1)(?=[^]]*unit=\\d+)(?=[^]]*unitType=download)(?=[^]]*worker=\\S+-\\d+-).*]: Failed, no attempt is left: Cannot verify uniprot_sprot.dat.gz");
    }
  }

  @Test
  void whatACommandFailsForIsALineOfJsonWithItsExitCode() throws Exception {
    Installation.Outcome outcome = installation.run("job", "log", "7", "--log-format", "json");
    assertThat(outcome.exitCode()).isEqualTo(64);
    JsonNode line = lines(outcome.err()).getLast();
    assertThat(line.get("level").asText()).isEqualTo("ERROR");
    assertThat(line.get("formattedMessage").asText()).startsWith("Cannot find job 7");
    assertThat(line.get("kvpList").toString()).contains("\"exitCode\"", "64");
    assertThat(installation.run("jobs", "--log-format", "xml").exitCode()).isEqualTo(64);
    assertThat(installation.run("job", "log", "7").err()).startsWith("Cannot find job 7");
  }

  @Test
  void followingALogEndsWithTheJobAndAsTheJob() throws Exception {
    detach(TestRelease.entries(30));
    try (ChildProcess follower = follow("--json")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> follower.output().contains("Job is created"));
      assertThat(follower.isAlive()).isTrue();
      assertThat(installation.run("worker", "--job", "1", "--quiet").exitCode()).isZero();
      assertThat(follower.await()).isZero();
      List<String> told = new ArrayList<>();
      for (JsonNode line : lines(follower.output())) {
        told.add(line.get("id").asText());
      }
      assertThat(told)
          .isEqualTo(installation.rows("SELECT id FROM ingestion_job_logs ORDER BY id"));
    }
  }

  @Test
  void followingALogOfAJobThatFailsExitsWithItsKind() throws Exception {
    detach(TestRelease.entries(3));
    try (ChildProcess follower = follow()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> follower.output().contains("Job is created"));
      installation.execute(
          "UPDATE ingestion_jobs SET status = 'failed', error_kind = 'source_unavailable', error_message = 'gone'");
      assertThat(follower.await()).isEqualTo(69);
    }
    assertThat(installation.run("job", "log", "1").exitCode()).isZero();
    installation.execute("UPDATE ingestion_jobs SET status = 'cancelled'");
    assertThat(installation.run("job", "log", "1", "--follow").exitCode()).isEqualTo(75);
  }

  private ChildProcess follow(String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("job", "log", "1", "--follow"));
    command.addAll(List.of(more));
    return ChildProcess.bdp(
        installation, directory.resolve("follow.log"), command.toArray(String[]::new));
  }

  private static List<JsonNode> lines(String text) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      lines.add(MAPPER.readTree(line));
    }
    return lines;
  }

  private void detach(List<String> entries) throws Exception {
    installation.detach(TestRelease.write(directory.resolve("r"), "2026_01", entries));
  }
}
