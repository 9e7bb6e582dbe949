package dev.bdp.formats.uniprot.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bdp.formats.uniprot.UniProtReader;
import dev.bdp.formats.uniprot.UniProtWriter;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Answers of the REST service, written as flat files and read again, give the same JSON but for
/// what the flat file has no place for.
class RestThroughFlatFileTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void whatTheServiceSaysComesBackThroughTheFlatFile() throws Exception {
    UniProtRestJson rest =
        new UniProtRestJson(Vocabulary.load(SharedData.folder("uniprot/vocabulary")));
    byte[] answers = Files.readAllBytes(SharedData.folder("uniprot/rest").resolve("entries.json"));
    UniProtReader reader = new UniProtReader();
    List<String> differences = new ArrayList<>();
    int entries = 0;
    for (JsonNode answer : mapper.readTree(answers).get("results")) {
      UniProtEntry entry = UniProtRestJson.read(mapper.writeValueAsBytes(answer)).entry();
      UniProtEntry again = reader.read(UniProtWriter.write(entry));
      JsonNode json = mapper.readTree(rest.write(again));
      for (String difference : JsonDifferences.between(withoutService(answer), json)) {
        differences.add(answer.get("primaryAccession").asText() + difference);
      }
      entries++;
    }
    System.out.println("REST JSON: " + entries + " answers come back through the flat file");
    assertThat(differences).isEmpty();
  }

  /// Without the score, the UniParc id and the evidence of GO terms, which only the service knows.
  private static JsonNode withoutService(JsonNode answer) {
    ObjectNode known = answer.deepCopy();
    known.remove("annotationScore");
    ((ObjectNode) known.get("extraAttributes")).remove("uniParcId");
    for (JsonNode reference : known.path("uniProtKBCrossReferences")) {
      ((ObjectNode) reference).remove("evidences");
    }
    return known;
  }
}
