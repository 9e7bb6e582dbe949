package dev.bdp.sources.genbank;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.record.Drift;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.RejectedRecord;
import org.junit.jupiter.api.Test;

class GenBankParserTest {
  private static final String RECORD =
      """
      LOCUS       NC_1                       4 bp    DNA     linear   CON 01-JAN-2026
      ACCESSION   NC_1
      VERSION     NC_1.3
      FEATURES             Location/Qualifiers
           gene            1..4
      ORIGIN
              1 acgt
      //
      """;

  private final GenBankParser parser = new GenBankParser();

  @Test
  void theAccessionNamesTheRecordAndTheVersionDoesNot() {
    GenericRecord record = parse(RECORD);
    assertThat(record.identifier()).isEqualTo("nc_1");
    assertThat(record.name()).isEqualTo("NC_1.3");
    assertThat(record.drift()).isEmpty();
  }

  @Test
  void aRegionIsAnotherRecordThanTheWhole() {
    assertThat(
            parse(RECORD.replace("ACCESSION   NC_1", "ACCESSION   NC_1 REGION: 5..8")).identifier())
        .isEqualTo("nc_1:5..8");
  }

  @Test
  void theContentIsTheRecordWithoutWhatIsAroundIt() {
    assertThat(parse("\n\nHead\n" + RECORD + "\n").contentMd5())
        .isEqualTo(parse(RECORD).contentMd5())
        .isEqualTo(Md5.hex(RECORD.getBytes(US_ASCII)));
  }

  @Test
  void theSequenceIsTheSameInCapitalsAndAnotherWhenABaseDiffers() {
    String sequenceMd5 = parse(RECORD).sequenceMd5();
    assertThat(sequenceMd5).isEqualTo(Md5.hex("ACGT".getBytes(US_ASCII)));
    assertThat(parse(RECORD.replace("acgt", "ACGT")).sequenceMd5()).isEqualTo(sequenceMd5);
    assertThat(parse(RECORD.replace("acgt", "acga")).sequenceMd5()).isNotEqualTo(sequenceMd5);
    assertThat(parse(RECORD.replace("ORIGIN\n        1 acgt\n", "")).sequenceMd5()).isNull();
  }

  @Test
  void whatGenBankDoesNotDocumentIsCountedAsDrift() {
    String strange =
        RECORD.replace("ORIGIN", "     wonder           2..3\nNOVELTY     text\nORIGIN");
    assertThat(parse(strange).drift())
        .containsExactlyInAnyOrder(
            Drift.unknown("feature", "wonder"),
            Drift.verbatim("feature", "wonder"),
            Drift.unknown("keyword", "NOVELTY"));
  }

  @Test
  void theReasonOfARefusalNamesThePlace() {
    assertThat(parser.parse(RECORD.replace("1..4", "1..").getBytes(US_ASCII)))
        .isEqualTo(
            new RejectedRecord(
                "Cannot read NC_1: in the feature gene, the location \"1..\" is not in the grammar: it ends where a position should be (line 5, byte 157)."));
  }

  private GenericRecord parse(String text) {
    return (GenericRecord) parser.parse(text.getBytes(US_ASCII));
  }
}
