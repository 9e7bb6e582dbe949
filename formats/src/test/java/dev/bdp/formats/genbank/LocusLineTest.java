package dev.bdp.formats.genbank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.genbank.model.Locus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocusLineTest {

  /// name | length | unit | molecule | topology | division | date
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "LOCUS       NC_005816               9609 bp    DNA     circular BCT 21-JUL-2008;NC_005816|9609|bp|DNA|circular|BCT|2008-07-21",
        "LOCUS       NC_001422               5386 bp ss-DNA     circular PHG 09-JUL-2002;NC_001422|5386|bp|ss-DNA|circular|PHG|2002-07-09",
        "LOCUS       NP_034640                182 aa            linear   ROD 15-NOV-2007;NP_034640|182|aa||linear|ROD|2007-11-15",
        "LOCUS       NP_034640                182 aa                     ROD 01-NOV-2000;NP_034640|182|aa|||ROD|2000-11-01",
        "LOCUS       KBUV01000000            3714 rc    DNA     linear   ENV 26-FEB-2018;KBUV01000000|3714|rc|DNA|linear|ENV|2018-02-26",
        "LOCUS       HSTMPO1      2509 bp    DNA             PRI       01-JUL-1995;HSTMPO1|2509|bp|DNA||PRI|1995-07-01",
        "LOCUS       NC_002678     180 bp    DNA   circular  BCT       28-MAR-2001;NC_002678|180|bp|DNA|circular|BCT|2001-03-28",
        "LOCUS       NT_019265 1250660 bp    DNA             CON       16-OCT-2001;NT_019265|1250660|bp|DNA||CON|2001-10-16",
        "LOCUS       pBAD30       4923 bp    DNA   circular            ;pBAD30|4923|bp|DNA|circular||null",
        "LOCUS       1 105000 bp DNA HTG 10-JUN-2010;1|105000|bp|DNA||HTG|2010-06-10",
        "LOCUS       pUC19                   2686 bp ds-DNA      CIRCULAR;pUC19|2686|bp|ds-DNA|CIRCULAR||null",
        "LOCUS       My plasmid 2            2686 bp    DNA     circular SYN 1-JAN-2020;My plasmid 2|2686|bp|DNA|circular|SYN|2020-01-01",
        "LOCUS       NZ_AAAAAA010000001.123456789 123456789012 bp    DNA     linear   CON 01-JAN-2020;NZ_AAAAAA010000001.123456789|123456789012|bp|DNA|linear|CON|2020-01-01",
        "LOCUS       NODE_1_length_394097_cov_39.4892_ID_1394097 bp   DNA linear       12-OCT-2019;NODE_1_length_394097_cov_39.4892_ID_1394097|-1|bp|DNA|linear||2019-10-12",
        "LOCUS       AC007323_part            6000 bp    DNA              UNK 01-JAN-1980;AC007323_part|6000|bp|DNA||UNK|1980-01-01",
        "LOCUS       scaffold_1               6000 bp    mRNA;scaffold_1|6000|bp|mRNA|||null",
        "LOCUS       X59796                  3170 bp    mRNA    linear   PRI 31-FEB-2008;X59796|3170|bp|mRNA|linear|PRI|null",
        "LOCUS       U00096;U00096|-1|||||null",
        "LOCUS;|-1|||||null"
      })
  void theWordsAreFoundFromTheRight(String line, String expected) {
    Locus locus = LocusLine.read(line);
    assertThat(
            String.join(
                "|",
                locus.name(),
                String.valueOf(locus.length()),
                locus.unit(),
                locus.molecule(),
                locus.topology(),
                locus.division(),
                String.valueOf(locus.date())))
        .isEqualTo(expected);
    assertThat(locus.line()).isEqualTo(line);
  }
}
