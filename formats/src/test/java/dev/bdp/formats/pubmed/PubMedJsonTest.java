package dev.bdp.formats.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PubMedJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theExampleSaysWhatItsXmlSays() throws Exception {
    JsonNode json = JSON.readTree(PubMedJson.write(ExamplePapers.article()));
    assertThat(json.at("/titleMarkup").asText()).startsWith("How <i>Mus <b>musculus</b></i> says");
    assertThat(json.at("/authors/0/affiliations/1/name").asText()).isEqualTo("Cheese & Co.");
    assertThat(json.at("/authors/1/invalid").asBoolean()).isTrue();
    assertThat(json.at("/meshHeadings/1/qualifiers/0/major").asBoolean()).isTrue();
    assertThat(json.at("/references/1/list").asText()).isEqualTo("More");
    assertThat(json.at("/relations/0/pmid").asLong()).isEqualTo(90000009);
    assertThat(json.at("/publicationDate/iso").asText()).isEqualTo("2026-01-07");
    assertThat(json.at("/history/1/time").asText()).isEqualTo("06:00");
    JsonNode book = JSON.readTree(PubMedJson.write(ExamplePapers.book()));
    assertThat(book.at("/book/sections/0/sections/0/title").asText()).isEqualTo("Long ones");
    assertThat(book.at("/publicationDate/season").asText()).isEqualTo("Spring");
  }

  @Test
  void everyFieldThatIsWrittenIsInTheDocumentation() throws Exception {
    Set<String> documented = new TreeSet<>();
    Pattern.compile("`([A-Za-z]+)`")
        .matcher(Files.readString(Path.of("..", "docs", "formats", "pubmed-json.md")))
        .results()
        .forEach(name -> documented.add(name.group(1)));
    assertThat(documented)
        .containsAll(fields(JSON.readTree(PubMedJson.write(ExamplePapers.article()))))
        .containsAll(fields(JSON.readTree(PubMedJson.write(ExamplePapers.book()))));
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(name -> names.add(name.replaceFirst("(?<=.)Markup$", "")));
    node.forEach(child -> names.addAll(fields(child)));
    return names;
  }
}
