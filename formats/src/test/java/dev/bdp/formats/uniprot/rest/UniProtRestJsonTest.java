package dev.bdp.formats.uniprot.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.formats.uniprot.ExampleEntry;
import dev.bdp.formats.uniprot.UniProtReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniProtRestJsonTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.parse(
          term("ID   Membrane.", "AC   KW-0472", "CA   Cellular component."),
          term("IT   Single-pass membrane protein.", "AC   SL-9904"),
          new byte[0]);

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void writesWhatTheFlatFileSays() throws Exception {
    JsonNode json = mapper.readTree(new UniProtRestJson().write(ExampleEntry.read()));

    assertThat(json.at("/entryType").asText()).isEqualTo("UniProtKB reviewed (Swiss-Prot)");
    assertThat(json.at("/entryAudit/lastAnnotationUpdateDate").asText()).isEqualTo("2025-06-18");
    assertThat(json.at("/proteinExistence").asText()).isEqualTo("1: Evidence at protein level");
    assertThat(json.at("/proteinDescription/flag").asText()).isEqualTo("Fragment,Precursor");
    assertThat(json.at("/proteinDescription/recommendedName/fullName"))
        .isEqualTo(
            mapper.readTree(
                """
                {"evidences": [{"evidenceCode": "ECO:0000303", "source": "Reference", "id": "Ref.1"}],
                 "value": "Squeakin"}
                """));
    assertThat(json.at("/geneLocations"))
        .isEqualTo(
            mapper.readTree("[{\"value\": \"pSqueak\", \"geneEncodingType\": \"Plasmid\"}]"));
    assertThat(json.at("/sequence/md5").asText()).isEqualTo("694E61CC8BDE1D4982A7684FC22670CC");
    assertThat(json.has("annotationScore")).isFalse();
  }

  @Test
  void dropsTheFullStopOfFreeTextAndEscapesQuotes() throws Exception {
    JsonNode json = mapper.readTree(new UniProtRestJson().write(ExampleEntry.read()));

    assertThat(json.at("/comments/0/texts/0/value").asText()).isEqualTo("Says \"eek\"");
    assertThat(json.at("/comments/1/note/texts/0/value").asText()).isEqualTo("Near the mouth");
  }

  @Test
  void takesChangesOfTheSequenceApart() throws Exception {
    JsonNode features =
        mapper.readTree(new UniProtRestJson().write(ExampleEntry.read())).get("features");

    assertThat(features.get(0).get("description").asText()).isEqualTo("in isoform 2");
    assertThat(features.get(0).get("alternativeSequence")).isEmpty();
    assertThat(features.get(1).get("alternativeSequence"))
        .isEqualTo(
            mapper.readTree("{\"originalSequence\": \"DAQ\", \"alternativeSequences\": [\"WW\"]}"));
  }

  @Test
  void namesACitationWithoutIdsByItsChecksum() throws Exception {
    JsonNode json = mapper.readTree(new UniProtRestJson().write(ExampleEntry.read()));

    // CRC64 of " citationType-submission title-The mouse that squeaks. authors-Doe J. Roe R. …" in
    // base 32
    assertThat(json.at("/references/0/citation/id").asText()).isEqualTo("CI-A57PPQU5MKQUP");
  }

  @Test
  void keepsWhatIsNewAndLeavesWithdrawnDatabasesOut() throws Exception {
    JsonNode json = mapper.readTree(new UniProtRestJson().write(ExampleEntry.read()));

    assertThat(json.get("uniProtKBCrossReferences").findValuesAsText("database"))
        .containsExactly("EMBL", "NewBase");
    assertThat(json.at("/uniProtKBCrossReferences/1"))
        .isEqualTo(
            mapper.readTree(
                """
                {"database": "NewBase", "id": "NB_1", "properties": [{"key": "Description", "value": "-"}],
                 "isoformId": "P99990-2"}
                """));
    assertThat(json.at("/features/2/type").asText()).isEqualTo("NEW_KEY");
    assertThat(json.at("/features/2/location/end/modifier").asText()).isEqualTo("UNSURE");
    assertThat(json.at("/extraAttributes"))
        .isEqualTo(
            mapper.readTree(
                """
                {"countByCommentType": {"FUNCTION": 1, "SUBCELLULAR LOCATION": 1, "ALTERNATIVE PRODUCTS": 3},
                 "countByFeatureType": {"Alternative sequence": 2, "NEW_KEY": 1}}
                """));
  }

  @Test
  void escapesNamesThatComeFromTheSource() throws Exception {
    byte[] odd =
        new String(ExampleEntry.text(), UTF_8).replace("NEW_KEY", "NEW\"KEY").getBytes(UTF_8);

    JsonNode json = mapper.readTree(new UniProtRestJson().write(new UniProtReader().read(odd)));

    assertThat(json.at("/extraAttributes/countByFeatureType").get("NEW\"KEY").asInt()).isEqualTo(1);
  }

  @Test
  void fillsInIdsFromTheVocabularyAndLeavesUnknownOnesOut() throws Exception {
    JsonNode with = mapper.readTree(new UniProtRestJson(VOCABULARY).write(ExampleEntry.read()));
    JsonNode without = mapper.readTree(new UniProtRestJson().write(ExampleEntry.read()));

    assertThat(with.at("/keywords/0/id").asText()).isEqualTo("KW-0472");
    assertThat(with.at("/keywords/0/category").asText()).isEqualTo("Cellular component");
    assertThat(with.at("/comments/1/subcellularLocations/0/topology/id").asText())
        .isEqualTo("SL-9904");
    assertThat(with.at("/comments/1/subcellularLocations/0/location").has("id")).isFalse();
    assertThat(without.at("/keywords/0").has("id")).isFalse();
  }

  @Test
  void givesTheSameJsonAfterReadingItBack() throws Exception {
    UniProtRestJson rest = new UniProtRestJson(VOCABULARY);
    byte[] json = rest.write(ExampleEntry.read());

    assertThat(new String(rest.write(UniProtRestJson.read(json)), UTF_8))
        .isEqualTo(new String(json, UTF_8));
  }

  private static byte[] term(String... lines) {
    return ("Introduction\n____\n" + String.join("\n", List.of(lines)) + "\n//\n").getBytes(UTF_8);
  }
}
