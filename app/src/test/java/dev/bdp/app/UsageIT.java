package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked for wrongly ends with 64, what is set wrongly elsewhere with 78.
class UsageIT {
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
  void usageMistakesHaveTheirExitCode() {
    assertThat(installation.run("ingest").exitCode()).isEqualTo(64);
    assertThat(installation.run("ingest", "nothing").exitCode()).isEqualTo(64);
    assertThat(installation.run("ingest", "uniprot_swissprot", "--formats", "pdf").exitCode())
        .isEqualTo(64);
    assertThat(installation.run("job", "show", "99").exitCode()).isEqualTo(64);
    assertThat(installation.run("sql", "SELEC 1").exitCode()).isEqualTo(65);
    Installation.Outcome several = installation.run("sql", "SELECT 1; SELECT 2");
    assertThat(several.err()).startsWith("Cannot run several statements").hasLineCount(1);
    assertThat(several.out()).isEmpty();
    assertThat(several.exitCode()).isEqualTo(64);
    installation.run("sql", "CREATE TABLE x(); SELECT 2");
    assertThat(installation.run("sql", "SELECT to_regclass('x') IS NULL AS gone;").out())
        .isEqualTo("gone\nt\n");
  }

  @Test
  void aChecksumOfADirectoryIsRefusedWhateverTheSource() {
    for (String source : List.of("uniprot_swissprot", "pubmed", "pubchem_compound_updates")) {
      Installation.Outcome outcome =
          installation.run(
              "ingest", source, "--from", directory.toString(), "--md5", "0".repeat(32));
      assertThat(outcome.err())
          .startsWith("Cannot use --md5 with file://")
          .contains("it is a directory")
          .hasLineCount(1);
      assertThat(outcome.exitCode()).isEqualTo(64);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "db, postgresql://a b/c",
    "store, file:%zz",
    "s3-endpoint, x y",
    "s3-endpoint, nowhere",
    "log-format, xml"
  })
  void theSameMistakeIsUsageOnTheCommandLineAndConfigurationInTheFile(String key, String value)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("verify", "--home", directory.toString()));
    if (!key.equals("db")) {
      command.addAll(List.of("--db", installation.url()));
    }
    Path file = Files.writeString(directory.resolve("bdp.properties"), key + "=" + value);
    Installation.Outcome usage = runAlone(command, "--" + key, value);
    Installation.Outcome configuration = runAlone(command, "--config", file.toString());
    assertThat(usage.err()).startsWith("Cannot ").hasLineCount(1).isEqualTo(configuration.err());
    assertThat(usage.exitCode()).isEqualTo(64);
    assertThat(configuration.exitCode()).isEqualTo(78);
  }

  private static Installation.Outcome runAlone(List<String> command, String... more) {
    return Installation.runAlone(
        Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
  }
}
