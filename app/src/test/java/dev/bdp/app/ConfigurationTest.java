package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.download.Location;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.object.ObjectStores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a user configured wrongly is told in one sentence each, before anything happens.
class ConfigurationTest {
  @TempDir Path directory;

  @Test
  void allMistakesOfAFileAreToldAtOnce() throws Exception {
    Path file = directory.resolve("bdp.properties");
    Files.writeString(
        file, "hoem=/x\nstor=y\ndb=mysql://x\nstore=ftp://x/y\ns3-path-style=maybe\ns3-region=\n");
    refused(
        78,
        List.of("jobs", "--config", file.toString()),
        "Cannot use the configuration "
            + file
            + ": db is no URL of PostgreSQL; hoem is no key; s3-path-style is neither true nor false;"
            + " s3-region is empty; stor is no key; store is neither a directory nor a file: or s3: URL."
            + " Known keys are home, db, store, log-format, s3-endpoint, s3-region, s3-path-style.");
  }

  @Test
  void aFileIsReadAlsoWhereOptionsSayEverything() throws Exception {
    Path file = Files.writeString(directory.resolve("bdp.properties"), "hoem=/x\n");
    refused(
        78,
        List.of("db", "url", "--home", directory.toString(), "--config", file.toString()),
        "hoem is no key");
  }

  @Test
  void aFileThatIsNotThereIsNamedInWords() {
    Path file = directory.resolve("none");
    refused(
        78,
        List.of("jobs", "--config", file.toString()),
        "Cannot read the configuration " + file + ": there is no " + file + ". Check --config.");
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense",
    "postgresql://a b/c",
    "postgresql:///x",
    "mysql://h/x",
    "postgresql://u:se%ret@h/x"
  })
  void aDatabaseUrlThatIsNoneIsRefusedAndNotRepeated(String url) {
    refused(
        64, List.of("jobs", "--db", url), "Cannot use --db: it is no URL of PostgreSQL. Write ");
    assertThat(Installation.runAlone("jobs", "--db", url).err()).doesNotContain(url);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a b/c",
    "http://[::1/x",
    "file://host/x",
    "file:relative",
    "http:///x",
    "gopher://h/x",
    "''"
  })
  void aLocationThatIsNoneIsRefused(String location) {
    assertThatThrownBy(() -> Location.parse(location, Optional.empty(), Optional.empty()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("Cannot ")
        .hasMessageContaining(location);
  }

  @ParameterizedTest
  @CsvSource({"ftp://x/y", "file:%zz", "''"})
  void aStoreThatIsNoneIsRefused(String store) {
    assertThatThrownBy(() -> ObjectStores.open(store))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("Cannot open the store '" + store + "': a store is a directory");
  }

  @Test
  void anEmptyHomeIsNotTheWorkingDirectory() {
    refused(64, List.of("jobs", "--home", ""), "Cannot use --home: it is empty.");
  }

  @ParameterizedTest
  @CsvSource({
    "--workers 99, number from 1 to 64",
    "--workers -1, number from 1 to 64",
    "--lease 5s --workers 1, at least two heartbeats",
    "--port 70000, number from 0 to 65535",
    "--max-requests 0, 1 or more",
    "--lineage kafka://x --workers 1, neither http"
  })
  void whatIsServedWronglyIsRefusedBeforeAnythingIsStarted(String options, String told) {
    refused(64, List.of(("serve " + options).split(" ")), told);
  }

  @Test
  void aSourceThatIsAlmostNamedIsSuggested() {
    refused(
        64,
        List.of("ingest", "uniprot_swisprot", "--db", "postgresql://none.invalid/x"),
        "no jar on the class path has it. Did you mean uniprot_swissprot? bdp sources lists what there is.");
    refused(
        64,
        List.of("ingest", "kegg", "--db", "postgresql://none.invalid/x"),
        "no jar on the class path has it. bdp sources lists what there is.");
  }

  private static void refused(int exitCode, List<String> command, String told) {
    Installation.Outcome outcome = Installation.runAlone(command.toArray(String[]::new));
    assertThat(outcome.err()).contains(told).startsWith("Cannot ").hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.out()).isEmpty();
  }
}
