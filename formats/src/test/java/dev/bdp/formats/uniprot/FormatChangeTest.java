package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.RealEntries.SourceEntry;
import dev.bdp.formats.uniprot.model.RawBlock;
import dev.bdp.formats.uniprot.model.UniProtEntry;
import dev.bdp.formats.uniprot.rest.UniProtRestJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Changes of the format such as UniProt has made, and that this library has not heard of: the
/// entry comes back to the byte, and what is new is named.
class FormatChangeTest {
  private static final String DEMO = new String(ExampleEntry.text(), US_ASCII);

  @Test
  void aNewLineTypeIsKeptInItsPlaceAndNamed() throws Exception {
    String text =
        DEMO.replace("PE   1:", "PD   A line that nobody knows yet.\nPD   And one more.\nPE   1:");
    UniProtEntry entry = read(text);
    assertThat(entry.rawBlocks())
        .extracting(RawBlock::text)
        .containsExactly("PD   A line that nobody knows yet.\nPD   And one more.\n");
    assertThat(KnownNames.unknown(entry)).contains(new Unknown("line type", "PD"));
  }

  @Test
  void aNewTopicIsReadAsTextAndCarriedByTheJson() throws Exception {
    UniProtEntry entry =
        read(
            DEMO.replace(
                "DR   EMBL;",
                "CC   -!- CIRCADIAN RHYTHM: Peaks at night. {ECO:0000305}.\nDR   EMBL;"));
    assertThat(entry.rawBlocks()).isEmpty();
    assertThat(KnownNames.unknown(entry))
        .contains(new Unknown("comment topic", "CIRCADIAN RHYTHM"));
    JsonNode comment = rest(entry).at("/comments/3");
    assertThat(comment.at("/commentType").asText()).isEqualTo("CIRCADIAN RHYTHM");
    assertThat(comment.at("/texts/0/value").asText()).isEqualTo("Peaks at night");
  }

  @Test
  void aTopicThatBecomesStructuredAsCofactorDidIn2014IsKept() throws Exception {
    UniProtEntry entry =
        read(
            DEMO.replace(
                "DR   EMBL;",
                """
                CC   -!- COFACTOR:
                CC       Substance=Mg(2+); Chemical=CHEBI:18420;
                CC         Affinity=High; Evidence={ECO:0000305};
                DR   EMBL;\
                """));
    assertThat(entry.rawBlocks()).extracting(RawBlock::lineType).containsExactly("CC COFACTOR");
    assertThat(KnownNames.unknown(entry)).extracting(Unknown::kind).doesNotContain("line type");
    assertThat(rest(entry).toString()).contains("Substance=Mg(2+)");
  }

  @Test
  void featuresInAnotherLayoutAsIn2019AreKept() throws Exception {
    UniProtEntry entry =
        read(
            DEMO.replace(
                "FT   VAR_SEQ         1..3\nFT                   /note=\"Missing (in isoform 2)\"\n",
                """
                FT   VAR_SEQ {start=1;
                FT     end=3; evidence=none}
                """));
    assertThat(entry.rawBlocks()).extracting(RawBlock::lineType).contains("FT");
  }

  @Test
  void newQualifiersAsTheLigandsOf2022AreReadAndNamed() throws Exception {
    UniProtEntry entry =
        read(
            DEMO.replace(
                "FT                   /note=\"Something new\"\n",
                """
                FT                   /partner="ATP"
                FT                   /partner_id="ChEBI:CHEBI:30616"
                FT                   /note="Something new"
                """));
    assertThat(entry.rawBlocks()).isEmpty();
    assertThat(entry.features().getLast().qualifier("partner_id")).contains("ChEBI:CHEBI:30616");
    assertThat(KnownNames.unknown(entry))
        .contains(
            new Unknown("feature qualifier", "partner"),
            new Unknown("feature qualifier", "partner_id"));
  }

  @Test
  void newDatabasesAndFeatureKeysAreReadNamedOnceAndCarriedByTheJson() throws Exception {
    UniProtEntry entry =
        read(DEMO.replace("DR   NewBase;", "DR   NewBase; NB_0; x; y.\nDR   NewBase;"));
    assertThat(entry.rawBlocks()).isEmpty();
    assertThat(KnownNames.unknown(entry))
        .containsExactly(new Unknown("database", "NewBase"), new Unknown("feature key", "NEW_KEY"));
    JsonNode reference = rest(entry).at("/uniProtKBCrossReferences/1");
    assertThat(reference.at("/id").asText()).isEqualTo("NB_0");
    assertThat(reference.at("/properties/1/value").asText()).isEqualTo("y");
  }

  @Test
  void nothingIsUnknownInRealEntries() throws Exception {
    List<Unknown> unknown = new ArrayList<>();
    List<SourceEntry> entries = new ArrayList<>(RealEntries.modern());
    entries.addAll(RealEntries.legacy());
    for (SourceEntry source : entries) {
      unknown.addAll(KnownNames.unknown(new UniProtReader().read(source.text())));
    }
    assertThat(unknown).isEmpty();
  }

  private static UniProtEntry read(String text) throws MalformedRecordException {
    assertThat(text).isNotEqualTo(DEMO);
    UniProtEntry entry = new UniProtReader().read(text.getBytes(US_ASCII));
    assertThat(new String(UniProtWriter.write(entry), US_ASCII)).isEqualTo(text);
    UniProtEntry again = UniProtRecordJson.read(UniProtRecordJson.write(entry));
    assertThat(new String(UniProtWriter.write(again), US_ASCII)).isEqualTo(text);
    return entry;
  }

  private static JsonNode rest(UniProtEntry entry) throws IOException {
    return new ObjectMapper().readTree(new UniProtRestJson().write(entry));
  }
}
