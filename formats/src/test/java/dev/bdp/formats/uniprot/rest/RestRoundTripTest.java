package dev.bdp.formats.uniprot.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// JSON → record → JSON gives the same values and the same order of keys.
class RestRoundTripTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private final UniProtRestJson rest = new UniProtRestJson();

  @Test
  void theJsonOfUniProtsConverterComesBack() throws IOException {
    List<JsonNode> entries = new ArrayList<>();
    for (Path twin : SharedData.files("uniprot/json")) {
      entries.add(mapper.readTree(Files.readAllBytes(twin)));
    }

    assertThat(differences(entries)).isEmpty();
    System.out.println(
        "REST round trip: " + entries.size() + " entries of UniProt's converter equal");
  }

  @Test
  void theAnswersOfTheRestServiceComeBack() throws IOException {
    byte[] answers = Files.readAllBytes(SharedData.folder("uniprot/rest").resolve("entries.json"));
    List<JsonNode> entries = new ArrayList<>();
    mapper.readTree(answers).get("results").forEach(entries::add);

    assertThat(differences(entries)).isEmpty();
    System.out.println("REST round trip: " + entries.size() + " answers of the REST service equal");
  }

  @Test
  void whatIsNotAnEntryIsRefused() {
    for (String text : List.of("", "[]", "{}", "{\"primaryAccession\":\"P1\"", "null")) {
      assertThatExceptionOfType(IOException.class)
          .as(text)
          .isThrownBy(() -> UniProtRestJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private List<String> differences(List<JsonNode> entries) throws IOException {
    List<String> differences = new ArrayList<>();
    for (JsonNode entry : entries) {
      String accession = entry.get("primaryAccession").asText();
      RestEntry read = UniProtRestJson.read(mapper.writeValueAsBytes(entry));
      for (String difference : JsonDifferences.between(entry, mapper.readTree(rest.write(read)))) {
        differences.add(accession + difference);
      }
    }
    return differences;
  }
}
