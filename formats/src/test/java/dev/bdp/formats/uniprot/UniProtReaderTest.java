package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Citation;
import dev.bdp.formats.uniprot.model.Cofactor;
import dev.bdp.formats.uniprot.model.CrossReference;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.FeatureLocation.Modifier;
import dev.bdp.formats.uniprot.model.FeatureLocation.Position;
import dev.bdp.formats.uniprot.model.FreeText;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.SubcellularLocation;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UniProtReaderTest {
  private static final String DEMO = demo();

  private static UniProtEntry read(String text) throws MalformedRecordException {
    return new UniProtReader().read(text.getBytes(UTF_8));
  }

  @Test
  void namesAndDatesAreRead() throws MalformedRecordException {
    UniProtEntry entry = read(DEMO);
    assertThat(entry.name()).isEqualTo("DEMO_HUMAN");
    assertThat(entry.reviewed()).isTrue();
    assertThat(entry.accession()).isEqualTo("P00000");
    assertThat(entry.secondaryAccessions()).containsExactly("Q00000");
    assertThat(entry.history().sequenceUpdated()).isEqualTo(LocalDate.of(2002, 2, 2));
    assertThat(entry.history().entryVersion()).isEqualTo(45);
    assertThat(Objects.requireNonNull(entry.description().names().recommended()).ecNumbers())
        .containsExactly(
            new EvidencedText("1.2.3.4", List.of("ECO:0000269|PubMed:1", "ECO:0000305")));
    assertThat(entry.description().contains()).hasSize(1);
    assertThat(entry.description().flags()).containsExactly("Precursor");
    assertThat(entry.organism().commonName()).isEqualTo("Human");
    assertThat(entry.organism().taxonId()).isEqualTo(9606);
    assertThat(entry.genes().getFirst().synonyms())
        .extracting(EvidencedText::value)
        .containsExactly("DEM1", "DEM2");
  }

  @Test
  void referencesAreRead() throws MalformedRecordException {
    var reference = read(DEMO).references().getFirst();
    assertThat(reference.positions()).containsExactly("FUNCTION", "TISSUE SPECIFICITY");
    assertThat(reference.comments())
        .extracting(comment -> comment.text().value())
        .containsExactly("Brain", "Liver");
    assertThat(reference.authors()).containsExactly("Miller A.B.", "Smith C.");
    assertThat(reference.citation())
        .isEqualTo(new Citation.JournalArticle("J. Demo.", "1", "2", "3", "2001"));
  }

  @Test
  void commentsAreTypedByTopicAndUnknownTopicsAreText() throws MalformedRecordException {
    var comments = read(DEMO).comments();
    assertThat(comments.get(0))
        .isEqualTo(
            new FreeText(
                "FUNCTION",
                "",
                List.of(
                    new EvidencedText(
                        "Shows the format (PubMed:1).", List.of("ECO:0000269|PubMed:1")),
                    new EvidencedText("Is not found in nature.", List.of()))));
    assertThat(comments.get(1))
        .isEqualTo(
            new Cofactor(
                "Isoform 2",
                List.of(
                    new Cofactor.Substance("Mg(2+)", "ChEBI:CHEBI:18420", List.of("ECO:0000305"))),
                List.of()));
    assertThat(((SubcellularLocation) comments.get(2)).locations().get(1).topology())
        .isEqualTo(new EvidencedText("GPI-anchor", List.of()));
    assertThat(comments.get(3).topic()).isEqualTo("TIME OF DAY");
  }

  @Test
  void featuresKeepModifiersLigandsAndUnknownQualifiers() throws MalformedRecordException {
    var features = read(DEMO).features();
    assertThat(features.get(0).id()).isEqualTo("PRO_0000000001");
    assertThat(features.get(1).location().start()).isEqualTo(new Position(5, Modifier.OUTSIDE));
    assertThat(features.get(1).location().end()).isEqualTo(new Position(0, Modifier.UNKNOWN));
    assertThat(features.get(1).qualifier("ligand_id")).contains("ChEBI:CHEBI:18420");
    assertThat(features.get(1).qualifier("colour")).contains("blue");
    assertThat(features.get(2).description()).isEqualTo("I -> V (in \"quotes\")");
  }

  @Test
  void crossReferencesKeepTheirIsoform() throws MalformedRecordException {
    assertThat(read(DEMO).crossReferences())
        .containsExactly(
            new CrossReference("PDB", "1XYZ", List.of("X-ray", "1.50 A", "A=1-12"), "", List.of()),
            new CrossReference("NewDatabase", "X1", List.of("-"), "P00000-2", List.of()));
  }

  @Test
  void onlyTheUnknownLineTypeIsARawBlock() throws MalformedRecordException {
    UniProtEntry entry = read(DEMO);
    assertThat(entry.rawBlocks()).extracting(RawBlock::lineType).containsExactly("XX");
    assertThat(entry.rawBlocks().getFirst().text()).isEqualTo("XX   A line type of the future.\n");
    assertThat(UniProtWriter.write(entry)).asString(US_ASCII).isEqualTo(DEMO);
  }

  @Test
  void theCompactJsonCanBeQueried() throws IOException, MalformedRecordException {
    JsonNode json = new ObjectMapper().readTree(UniProtRecordJson.write(read(DEMO)));
    assertThat(json.at("/accession").asText()).isEqualTo("P00000");
    assertThat(json.at("/organism/taxonId").asInt()).isEqualTo(9606);
    assertThat(json.at("/description/recommended/ec/0").asText())
        .isEqualTo("1.2.3.4 {ECO:0000269|PubMed:1, ECO:0000305}");
    assertThat(json.at("/comments/1/text").asText())
        .isEqualTo("Name=Mg(2+); Xref=ChEBI:CHEBI:18420; Evidence={ECO:0000305};");
    assertThat(json.at("/features/1/location").asText()).isEqualTo("<5..?");
    assertThat(json.at("/crossReferences/0/0").asText()).isEqualTo("PDB");
  }

  @Test
  void theCompactJsonMayComeBackWithItsKeysInAnotherOrder()
      throws IOException, MalformedRecordException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode json = mapper.readTree(UniProtRecordJson.write(read(DEMO)));
    UniProtEntry entry = UniProtRecordJson.read(mapper.writeValueAsBytes(backwards(json, mapper)));
    assertThat(UniProtWriter.write(entry)).asString(US_ASCII).isEqualTo(DEMO);
  }

  private static JsonNode backwards(JsonNode node, ObjectMapper mapper) {
    if (node.isArray()) {
      var array = mapper.createArrayNode();
      node.forEach(element -> array.add(backwards(element, mapper)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::addFirst);
    var object = mapper.createObjectNode();
    names.forEach(name -> object.set(name, backwards(node.get(name), mapper)));
    return object;
  }

  @Test
  void aChangedResidueIsRefusedWithBothChecksums() {
    assertThatThrownBy(() -> read(DEMO.replace("MKTAYIAKQR", "MKTAYIAKQL")))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageMatching(
            "Cannot read DEMO_HUMAN: the SQ line says CRC64 [0-9A-F]{16}, the sequence has [0-9A-F]{16} \\(line 47, byte \\d+\\)\\.");
  }

  @Test
  void aMissingResidueIsRefusedWithBothLengths() {
    assertThatThrownBy(() -> read(DEMO.replace("MKTAYIAKQR", "MKTAYIAKQ")))
        .hasMessageContaining("the SQ line says 70 residues, the sequence has 69 (line 47");
  }

  @Test
  void anotherWeightIsRefused() {
    String text = DEMO.replaceFirst("AA;  \\d+ MW", "AA;  4711 MW");
    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("says molecular weight 4711, the sequence has ");
  }

  @Test
  void aTruncatedEntryIsRefused() {
    assertThatThrownBy(() -> read(DEMO.substring(0, DEMO.length() - 3)))
        .hasMessageContaining("no line \"//\" ends it");
    assertThatThrownBy(() -> read(""))
        .hasMessage("Cannot read the entry: it does not start with an ID line (line 1, byte 0).");
  }

  @Test
  void twoEntriesAreRefused() {
    assertThatThrownBy(() -> read(DEMO + DEMO)).hasMessageContaining("there is text after \"//\"");
    assertThatThrownBy(() -> read(DEMO.replace("//\n", "") + DEMO))
        .hasMessageContaining("another ID line comes before \"//\"");
  }

  @Test
  void aByteThatIsNotAsciiIsRefusedWithItsPlace() {
    MalformedRecordException refused =
        catchThrowableOfType(
            MalformedRecordException.class, () -> read(DEMO.replace("AC   P", "AC   \u00e9")));
    assertThat(refused.location()).isEqualTo(new Location(2, DEMO.indexOf("AC   P") + 5));
    assertThat(refused).hasMessageContaining("byte 0xC3 is not printable ASCII");
  }

  @Test
  void anEntryInTheMiddleOfABufferIsRead() throws MalformedRecordException {
    byte[] bytes = ("//\n" + DEMO + DEMO).getBytes(US_ASCII);
    UniProtEntry entry = new UniProtReader().read(bytes, 3, DEMO.length());
    assertThat(UniProtWriter.write(entry)).asString(US_ASCII).isEqualTo(DEMO);
  }

  static String demo() {
    try (InputStream in = UniProtReaderTest.class.getResourceAsStream("DEMO_HUMAN.dat")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
