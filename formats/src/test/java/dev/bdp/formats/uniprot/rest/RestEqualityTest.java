package dev.bdp.formats.uniprot.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bdp.formats.uniprot.UniProtReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The JSON of each real entry equals its twin, which UniProt's own converter made without
/// vocabulary files. Set aside is only what the twin invents for want of those: `annotationScore`
/// 0.0, `KW-00000` and its category, `DI-00000`.
class RestEqualityTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private final UniProtReader reader = new UniProtReader();

  @Test
  void everyRealEntryEqualsItsTwin() throws Exception {
    UniProtRestJson rest = new UniProtRestJson();
    List<String> differences = new ArrayList<>();
    int entries = 0;
    int equal = 0;
    for (Path file : SharedData.files("uniprot/entries")) {
      String accession = file.getFileName().toString().replace(".dat", "");
      JsonNode twin = twin(accession);
      JsonNode ours = mapper.readTree(rest.write(reader.read(Files.readAllBytes(file))));
      List<String> found = JsonDifferences.between(twin, ours);
      entries++;
      equal += found.isEmpty() ? 1 : 0;
      found.forEach(difference -> differences.add(accession + difference));
    }
    System.out.println(
        "REST JSON: " + entries + " entries, " + equal + " equal to UniProt's converter");

    assertThat(differences).isEmpty();
    assertThat(entries).isPositive();
  }

  @Test
  void theVocabularyFillsInTheIds() throws Exception {
    Vocabulary vocabulary = Vocabulary.load(SharedData.folder("uniprot/vocabulary"));
    UniProtRestJson rest = new UniProtRestJson(vocabulary);

    JsonNode json = mapper.readTree(rest.write(reader.read(entry("P05067"))));

    assertThat(json.get("keywords").get(0).get("id").asText()).isEqualTo("KW-0002");
    assertThat(json.get("keywords").get(0).get("name").asText()).isEqualTo("3D-structure");
    assertThat(json.get("keywords").get(0).get("category").asText()).isEqualTo("Technical term");
    List<String> diseases = new ArrayList<>();
    List<String> locations = new ArrayList<>();
    for (JsonNode comment : json.get("comments")) {
      comment.findValuesAsText("diseaseAccession").forEach(diseases::add);
      comment
          .findValues("location")
          .forEach(location -> locations.add(location.path("id").asText()));
    }
    assertThat(diseases).containsExactly("DI-00085", "DI-00097");
    assertThat(locations).isNotEmpty().allMatch(id -> id.matches("SL-\\d{4}"));
  }

  private static byte[] entry(String accession) throws IOException {
    return Files.readAllBytes(SharedData.folder("uniprot/entries").resolve(accession + ".dat"));
  }

  private JsonNode twin(String accession) throws IOException {
    Path file = SharedData.folder("uniprot/json").resolve(accession + ".json");
    ObjectNode twin = (ObjectNode) mapper.readTree(Files.readAllBytes(file));
    twin.remove("annotationScore");
    twin.path("keywords")
        .forEach(keyword -> ((ObjectNode) keyword).remove(List.of("id", "category")));
    for (JsonNode comment : twin.path("comments")) {
      if (comment.get("disease") instanceof ObjectNode disease) {
        disease.remove("diseaseAccession");
      }
    }
    return twin;
  }
}
