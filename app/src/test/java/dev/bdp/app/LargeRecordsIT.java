package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records so large that a unit holds only few of them.
class LargeRecordsIT {
  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void unitsAreCutByBytesToo() throws Exception {
    Installation installation = Installation.fresh(directory);
    Path release = Files.createDirectories(directory.resolve("r"));
    Files.writeString(release.resolve("notes.list"), "2026\n1.txt\n");
    String large = "x".repeat(3_000_000);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("n").append(i).append('\t').append(large).append('\n');
    }
    Files.writeString(release.resolve("1.txt"), text);
    Installation.Outcome outcome =
        installation.run("ingest", "notes", "--from", release.toString(), "--quiet");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("6 records = 6 stored");
    assertThat(
            installation.rows(
                "SELECT unit_type, record_count FROM ingestion_work_units WHERE record_count > 0 ORDER BY 1, batch_number"))
        .containsSubsequence("parse|3", "parse|3", "store|1", "store|1");
    assertThat(
            installation.rows(
                "SELECT max(record_count) <= 2, sum(record_count) FROM ingestion_work_units WHERE unit_type = 'store'"))
        .containsExactly("t|6");
    assertThat(installation.run("get", "notebook/n5", "--format", "txt").out())
        .isEqualTo(large + "\n");
  }
}
