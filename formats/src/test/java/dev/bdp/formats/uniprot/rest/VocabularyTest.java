package dev.bdp.formats.uniprot.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.formats.uniprot.rest.Vocabulary.Keyword;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

  @Test
  void isEmptyWhereThereAreNoFiles(@TempDir Path directory) throws Exception {
    assertThat(Vocabulary.load(directory).isEmpty()).isTrue();
  }

  @Test
  void readsUniProtsFiles() throws Exception {
    Vocabulary vocabulary = Vocabulary.load(SharedData.folder("uniprot/vocabulary"));

    assertThat(vocabulary.findKeyword("2Fe-2S")).contains(new Keyword("KW-0001", "Ligand"));
    assertThat(vocabulary.findLocation("Cytoplasm, myofibril, sarcomere, A band"))
        .contains("SL-0476");
    assertThat(vocabulary.findDisease("2,4-dienoyl-CoA reductase deficiency")).contains("DI-04240");
    assertThat(vocabulary.findKeyword("no such keyword")).isEmpty();
  }

  @Test
  void agreesWithTheAnswersOfTheRestService() throws Exception {
    Vocabulary vocabulary = Vocabulary.load(SharedData.folder("uniprot/vocabulary"));
    Path answers = SharedData.folder("uniprot/rest").resolve("entries.json");
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(Files.readAllBytes(answers)).get("results")) {
      for (JsonNode keyword : entry.path("keywords")) {
        String name = keyword.get("name").asText();
        expected.add(
            name + " " + keyword.get("id").asText() + " " + keyword.get("category").asText());
        found.add(
            vocabulary
                .findKeyword(name)
                .map(k -> name + " " + k.id() + " " + k.category())
                .orElse(name));
      }
      for (JsonNode place : entry.path("comments").findValues("subcellularLocations")) {
        place.findParents("id").stream()
            .filter(term -> term.path("id").asText().startsWith("SL-"))
            .forEach(term -> {
              String name = term.get("value").asText();
              expected.add(name + " " + term.get("id").asText());
              found.add(name + " " + vocabulary.findLocation(name).orElse(""));
            });
      }
    }
    System.out.println("Vocabulary: " + expected.size() + " ids of the REST service looked up");

    assertThat(found).isNotEmpty().isEqualTo(expected);
  }
}
