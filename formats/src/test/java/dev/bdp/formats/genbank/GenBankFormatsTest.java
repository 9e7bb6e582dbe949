package dev.bdp.formats.genbank;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.formats.genbank.model.GenBankRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenBankFormatsTest {
  @FunctionalInterface
  private interface Format {
    void write(GenBankRecord entry, OutputStream out) throws IOException;
  }

  @Test
  void fastaHasAccessionVersionDefinitionAndSeventyResiduesALine() throws Exception {
    assertThat(written(GenBankFasta::write, Examples.GENE))
        .isEqualTo(">DEMO00001.7 Demonstration record of two lines\nATGACCGATTAANNNNRYACGTAC\n");
    String sequence = "acgtacgtac".repeat(8);
    String text =
        "LOCUS       X 80 bp DNA\nORIGIN\n        1 %s\n       61 %s\n//\n"
            .formatted("acgtacgtac ".repeat(6).strip(), "acgtacgtac acgtacgtac");
    assertThat(written(GenBankFasta::write, text).split("\n"))
        .endsWith(sequence.substring(0, 70).toUpperCase(java.util.Locale.ROOT), "ACGTACGTAC");
  }

  @Test
  void gffHasALineForEachPartWithItsPhaseAndParent() throws Exception {
    List<String> lines = written(GenBankGff3::write, Examples.GENE).lines().toList();
    assertThat(lines)
        .containsExactly(
            "##gff-version 3",
            "##sequence-region DEMO00001.7 1 24",
            "##species https://www.ncbi.nlm.nih.gov/Taxonomy/Browser/wwwtax.cgi?id=562",
            "DEMO00001.7\tGenBank\tregion\t1\t24\t.\t+\t.\tID=region-1;Is_circular=true;organism=Escherichia coli;mol_type=genomic DNA;Dbxref=taxon:562",
            "DEMO00001.7\tGenBank\tgene\t20\t24\t.\t+\t.\tID=gene-2;Name=demA;gene=demA;pseudo=true",
            "DEMO00001.7\tGenBank\tgene\t1\t7\t.\t+\t.\tID=gene-2;Name=demA;gene=demA;pseudo=true",
            "DEMO00001.7\tGenBank\tCDS\t20\t24\t.\t+\t0\tID=CDS-3;Parent=gene-2;Name=demA;gene=demA;codon_start=1;Note=He said \"no\" and went;transl_except=(pos:20..22%2Caa:Sec)",
            "DEMO00001.7\tGenBank\tCDS\t1\t7\t.\t+\t1\tID=CDS-3;Parent=gene-2;Name=demA;gene=demA;codon_start=1;Note=He said \"no\" and went;transl_except=(pos:20..22%2Caa:Sec)",
            "DEMO00001.7\tGenBank\tsequence_feature\t3\t5\t.\t-\t.\tID=sequence_feature-4;partial=true;start_range=.,3;end_range=5,.",
            "DEMO00001.7\tGenBank\tsequence_alteration\t9\t9\t.\t+\t.\tID=sequence_alteration-5");
  }

  @Test
  void jsonHasTextsWithoutLineBreaksAndLocationsAsNumbers() throws Exception {
    JsonNode json = new ObjectMapper().readTree(written(GenBankJson::write, Examples.GENE));
    assertThat(json.path("accession").asText()).isEqualTo("DEMO00001");
    assertThat(json.path("version").asInt()).isEqualTo(7);
    assertThat(json.path("topology").asText()).isEqualTo("circular");
    assertThat(json.path("date").asText()).isEqualTo("2026-02-01");
    assertThat(json.path("dbLinks").get(1).asText()).isEqualTo("BioSample: SAMN2");
    assertThat(json.path("references").get(0).path("consortium").asText())
        .isEqualTo("Demo Consortium");
    JsonNode cds = json.path("features").get(2);
    assertThat(cds.path("location").asText()).isEqualTo("join(20..24,1..7)");
    assertThat(cds.path("parts").get(1).path("end").asInt()).isEqualTo(7);
    assertThat(cds.path("qualifiers").path("gene").get(0).asText()).isEqualTo("demA");
    assertThat(json.path("features").get(3).path("parts").get(0).path("strand").asInt())
        .isEqualTo(-1);
    assertThat(json.path("sequence").asText()).isEqualTo("atgaccgattaannnnRYacgtac");
    JsonNode contig = new ObjectMapper().readTree(written(GenBankJson::write, Examples.CONTIG));
    assertThat(contig.path("other").path("CONTIG").asText())
        .isEqualTo(
            "join(ABJB010667125.1:1..1000,gap(unk100),complement(ABJB010667126.1:5..215),gap())");
  }

  private static String written(Format format, String text) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(new GenBankReader().read(text.getBytes(US_ASCII)), out);
    return out.toString(UTF_8);
  }
}
