package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.engine.record.Md5;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With `--json` every command that answers something answers one JSON object a line.
class JsonOutputIT {
  @TempDir static Path directory;
  private static Installation installation;

  @BeforeAll
  static void ingest() throws Exception {
    installation = Installation.fresh(directory);
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(3));
    installation.run("ingest", "uniprot_swissprot", "--from", release.toString(), "--quiet");
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobs",
        "job show 1",
        "job log 1",
        "job cancel 1",
        "releases",
        "releases pin 2026_01",
        "releases unpin 2026_01",
        "releases rollback 2026_01",
        "org add lab Lab",
        "org list",
        "sources",
        "sql SELECT(1)\"n\""
      })
  void everyLineIsAnObject(String command) throws Exception {
    assertThat(objects(command + " --json")).isNotEmpty().allMatch(JsonNode::isObject);
  }

  @Test
  void theLogSaysWhatHappenedWithItsFacts() throws Exception {
    assertThat(objects("job log 1 --json"))
        .anySatisfy(line -> {
          assertThat(line.get("message").asText()).isEqualTo("Release is published");
          assertThat(line.at("/context/stored").asInt()).isEqualTo(3);
        });
  }

  @Test
  void aNumberThatJsonDoesNotHaveIsText() throws Exception {
    assertThat(objects("sql --json SELECT'NaN'::float8\"n\",1.5\"x\""))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get("n").asText()).isEqualTo("NaN");
          assertThat(row.get("x").asDouble()).isEqualTo(1.5);
        });
  }

  @Test
  void anEntryIsWhatIsStoredOfIt() throws Exception {
    String entry = TestRelease.accession(1);
    JsonNode version = objects("get uniprot/" + entry + " --json").getFirst();
    String identifier = entry.toLowerCase(Locale.ROOT);
    assertThat(version.at("/identifier").asText()).isEqualTo(identifier);
    assertThat(version.at("/version").asText()).isEqualTo("1.0");
    assertThat(version.at("/files").findValuesAsText("format"))
        .containsExactly("dat", "fasta", "json");
    JsonNode file = version.at("/files/0");
    byte[] text = TestRelease.entries(3).get(1).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(file.get("sizeBytes").asInt()).isEqualTo(text.length);
    assertThat(file.get("md5").asText()).isEqualTo(Md5.hex(text));
    assertThat(file.get("key").asText())
        .isEqualTo("uniprot/%1$s/1.0/%1$s.dat".formatted(identifier));
    assertThat(
            objects("get uniprot/" + entry + "@1.0 --format json --json").getFirst().get("files"))
        .hasSize(1);
  }

  private static List<JsonNode> objects(String command) throws Exception {
    Installation.Outcome outcome = installation.run(command.split(" "));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> objects = new ArrayList<>();
    for (String line : outcome.out().lines().toList()) {
      objects.add(json.readTree(line));
    }
    return objects;
  }
}
