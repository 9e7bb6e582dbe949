package dev.bdp.formats.genbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.genbank.model.GenBankRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Records as GenBank and RefSeq have them beside the usual ones; each comes back to the byte.
class GenBankVariantsTest {
  private static final String END = "ORIGIN      \n        1 acgtacgtac gt\n//\n";

  @Test
  void aChromosomeOfRefSeqIsItsContig() throws Exception {
    GenBankRecord entry =
        read(
            """
            LOCUS       NC_000001          248956422 bp    DNA     linear   CON 03-APR-2023
            DEFINITION  Homo sapiens chromosome 1.
            ACCESSION   NC_000001 GPC_000001293
            VERSION     NC_000001.11
            DBLINK      BioProject: PRJNA168
                        Assembly: GCF_000001405.40
                        Sequence Read Archive: SRR1, SRR2,
                        SRR3
            CONTIG      join(gap(10000),NT_077402.3:1..197666,gap(unk100),
                        complement(NT_187170.1:1..5))
            //
            """);
    assertThat(entry.length()).isEqualTo(248_956_422);
    assertThat(entry.secondaryAccessions()).containsExactly("GPC_000001293");
    assertThat(entry.sequence().isEmpty()).isTrue();
  }

  @Test
  void aLengthOfElevenDigitsIsOne() throws Exception {
    GenBankRecord entry =
        read(
            """
            LOCUS       CM00000000000001 12345678901 bp    DNA     linear   PLN 03-APR-2023
            ACCESSION   CM00000000000001
            VERSION     CM00000000000001.1
            CONTIG      join(CM1.1:1..12345678901)
            //
            """);
    assertThat(entry.length()).isEqualTo(12_345_678_901L);
    assertThat(entry.locus().name()).isEqualTo("CM00000000000001");
  }

  @Test
  void mastersOfProjectsCountRecords() throws Exception {
    for (String line :
        List.of(
            "WGS         JAAAAA010000001-JAAAAA010000123\nWGS_SCAFLD  KQ1-KQ9",
            "TSA         GAAA01000001-GAAA01000123",
            "TLS         KAAA01000001-KAAA01000123")) {
      GenBankRecord entry =
          read(
              "LOCUS       JAAAAA010000000     123 rc    DNA     linear   PLN 03-APR-2023\n"
                  + "ACCESSION   JAAAAA000000000\nVERSION     JAAAAA000000000.1\n"
                  + line
                  + "\n//\n");
      assertThat(entry.locus().countsRecords()).isTrue();
      assertThat(entry.sequence().isEmpty()).isTrue();
    }
  }

  @Test
  void aRecordOfBefore2001HasItsLocusInOtherColumns() throws Exception {
    GenBankRecord entry =
        read(
            "LOCUS       HSU1          12 bp ds-RNA   circular  PRI       01-JUL-1995\n"
                + "ACCESSION   U1\nNID         g1\nPROJECT     GenomeProject:168\n"
                + "BASE COUNT        3 a      3 c      3 g      2 t      1 others\n"
                + END.replace("gt\n//", "gn\n//"));
    assertThat(entry.locus().molecule()).isEqualTo("ds-RNA");
    assertThat(entry.locus().topology()).isEqualTo("circular");
    assertThat(entry.locus().division()).isEqualTo("PRI");
    assertThat(entry.text("PROJECT")).isEqualTo("GenomeProject:168");
  }

  @Test
  void lineEndsCharsetsFormFeedsAndTextBehindOriginAreKept() throws Exception {
    String plain = "LOCUS       A1 12 bp DNA linear SYN 01-JAN-2026\nACCESSION   A1\n" + END;
    for (String text :
        List.of(
            plain,
            plain.replace("\n", "\r\n"),
            plain.stripTrailing(),
            plain.replace("A1\nORIGIN", "A1\f\nORIGIN"),
            plain.replace("ORIGIN      ", "ORIGIN      Chromosome 1; HindIII site."),
            plain.replace("ACCESSION", "DEFINITION  Caf\u00e9.\nACCESSION"))) {
      GenBankRecord entry = read(text);
      assertThat(entry.accession()).isEqualTo("A1");
      assertThat(entry.sequence().text(0, 12)).isEqualTo("acgtacgtacgt");
    }
  }

  private static GenBankRecord read(String text) throws Exception {
    GenBankRecord entry = new GenBankReader().read(text.getBytes(ISO_8859_1));
    assertThat(GenBankWriter.write(GenBankRecordJson.read(GenBankRecordJson.write(entry))))
        .asString(ISO_8859_1)
        .isEqualTo(text);
    return entry;
  }
}
