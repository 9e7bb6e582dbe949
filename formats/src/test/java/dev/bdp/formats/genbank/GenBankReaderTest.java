package dev.bdp.formats.genbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.PackedSequence;
import dev.bdp.formats.genbank.model.Reference;
import dev.bdp.formats.genbank.model.StructuredComment;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GenBankReaderTest {
  private final GenBankReader reader = new GenBankReader();

  @Test
  void theViewsSayWhatTheTextSays() throws Exception {
    GenBankRecord entry = read(Examples.GENE);
    assertThat(entry.accession()).isEqualTo("DEMO00001");
    assertThat(entry.accessionVersion()).isEqualTo("DEMO00001.7");
    assertThat(entry.secondaryAccessions()).containsExactly("DEMO00002-DEMO00004");
    assertThat(entry.definition()).isEqualTo("Demonstration record of two lines.");
    assertThat(entry.keywords()).containsExactly("demo", "example");
    assertThat(entry.organism().name()).isEqualTo("Escherichia coli");
    assertThat(entry.organism().lineage())
        .containsExactly("Bacteria", "Pseudomonadota", "Gammaproteobacteria", "Enterobacterales");
    assertThat(entry.taxonId()).hasValue(562);
    assertThat(entry.locus().date()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(entry.sequence().text(0, 24)).isEqualTo("atgaccgattaannnnRYacgtac");
    Reference reference = entry.references().getFirst();
    assertThat(reference.authors()).containsExactly("Doe,J.", "Roe,R.S. Jr.", "Poe,E.A.");
    assertThat(reference.title()).isEqualTo("A title of two lines");
    assertThat(reference.pubmed()).isEqualTo("12345");
    assertThat(reference.extent()).isEqualTo("bases 1 to 24");
    String comment = String.valueOf(entry.find("COMMENT").orElseThrow().text());
    assertThat(StructuredComment.in(comment).getFirst().fields())
        .containsEntry("Sequencing Technology", "Pencil; Paper");
  }

  @Test
  void qualifiersKeepTheirQuotesAndLineBreaks() throws Exception {
    Feature cds = read(Examples.GENE).features().get(2);
    assertThat(cds.qualifiers().get(2).text()).isEqualTo("\"He said \"\"no\"\" and\nwent\"");
    assertThat(cds.find("note")).contains("He said \"no\" and went");
    assertThat(cds.find("transl_except")).contains("(pos:20..22,aa:Sec)");
    assertThat(cds.find("translation")).contains("MKV");
    assertThat(cds.find("codon_start")).contains("1");
    assertThat(read(Examples.GENE).features().get(1).find("pseudo")).contains("");
  }

  @Test
  void everyExampleComesBackToTheByteFromItsJsonWithoutKeptSource() throws Exception {
    for (String text : Examples.ALL) {
      byte[] bytes = text.getBytes(ISO_8859_1);
      byte[] json = GenBankRecordJson.write(reader.read(bytes));
      assertThat(GenBankWriter.write(GenBankRecordJson.read(json))).isEqualTo(bytes);
      assertThat(new String(json, UTF_8)).doesNotContain("\"source\":\"");
    }
  }

  @Test
  void whatIsBeforeLocusAndBlankLinesAfterTheEndAreNoPartOfTheRecord() throws Exception {
    String head = "GBVRL1.SEQ           Genetic Sequence Data Bank\n\n   1 loci,  24 bases\n\n\n";
    byte[] text = (head + Examples.GENE + "\n\n").getBytes(US_ASCII);
    GenBankRecord entry = reader.read(text);
    assertThat(new String(text, reader.start(), reader.end() - reader.start(), US_ASCII))
        .isEqualTo(Examples.GENE);
    assertThat(GenBankWriter.write(entry)).isEqualTo(Examples.GENE.getBytes(US_ASCII));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheRecord() throws Exception {
    byte[] text = ("\u00ef\u00bb\u00bf" + Examples.GENE).getBytes(ISO_8859_1);
    assertThat(GenBankWriter.write(reader.read(text))).isEqualTo(Examples.GENE.getBytes(US_ASCII));
    assertThat(reader.start()).isEqualTo(3);
  }

  @Test
  void aRecordWithoutAccessionIsCalledAsLocusSays() throws Exception {
    GenBankRecord entry =
        read("LOCUS       contig_1   4 bp DNA linear\nACCESSION   .\nORIGIN\n        1 acgt\n//\n");
    assertThat(entry.accessionVersion()).isEqualTo("contig_1");
  }

  @Test
  void theSequenceTellsWhereNameAndLengthAreApart() throws Exception {
    GenBankRecord entry =
        read("LOCUS       NODE_1_cov_39.484 bp DNA linear\nORIGIN\n        1 acgt\n//\n");
    assertThat(entry.locus().name()).isEqualTo("NODE_1_cov_39.48");
    assertThat(entry.locus().length()).isEqualTo(4);
  }

  @Test
  void aLongSequenceIsPackedAndTheSame() throws Exception {
    GenBankRecord packed = new GenBankReader(10).read(Examples.GENE.getBytes(US_ASCII));
    assertThat(packed.sequence()).isInstanceOf(PackedSequence.class);
    assertThat(packed.sequence().text(0, 24)).isEqualTo("atgaccgattaannnnRYacgtac");
    assertThat(packed.sequence().text(13, 6)).isEqualTo("nnnRYa");
  }

  @Test
  void whatIsWrongIsRefusedWithThePlace() {
    assertRefused(
        Examples.GENE.replace("24 bp", "25 bp"),
        "LOCUS says 25 bp, the sequence has 24 (line 1, byte 0)");
    assertRefused(
        Examples.OLD.replace("7 a", "8 a"), "BASE COUNT says 8 a, the sequence has 7 (line 1");
    assertRefused(Examples.GENE.replace("//\n", ""), "no line \"//\" ends it");
    assertRefused(Examples.GENE.replace("RYac", "R!ac"), "byte 0x21 is no residue (line 48");
    assertRefused(
        Examples.GENE.replace("9^10", "9^^10"), "in the feature variation, the location \"9^^10\"");
    assertRefused(Examples.GENE.replace("KEYWORDS", "k"), "neither a keyword nor the continuation");
    assertRefused(
        Examples.GENE.replace("//\n", "") + Examples.GENE, "another LOCUS line comes before");
    assertRefused(Examples.GENE + Examples.OLD, "there is text after \"//\"");
    assertRefused(
        "DEFINITION  x\n" + Examples.GENE, "it does not start with a LOCUS line (line 1, byte 0)");
    assertRefused("nothing\n", "it has no LOCUS line");
    assertRefused(Examples.GENE.replace("demo", "de\0o"), "byte 0x00 is not text (line 8");
  }

  private void assertRefused(String text, String reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageContaining(reason);
  }

  private GenBankRecord read(String text) throws MalformedRecordException {
    return reader.read(text.getBytes(US_ASCII));
  }
}
