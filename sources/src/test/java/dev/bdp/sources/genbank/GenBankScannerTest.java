package dev.bdp.sources.genbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenBankScannerTest {
  private static final String HEAD =
      """
      GBVRL1.SEQ           Genetic Sequence Data Bank
                                February 15 2007

                      NCBI-GenBank Flat File Release 158.0

      """;
  private static final String ONE = "LOCUS       A 4 bp DNA\nORIGIN\n        1 acgt\n//\n";
  private static final String TWO = "LOCUS       B 4 bp DNA\r\n// http\r\n//  \r\n";

  @Test
  void theHeadOfAFileAndBlankLinesAreNoPartOfARecord() {
    assertThat(records(HEAD + ONE + "\n\n" + TWO + "\n")).containsExactly(ONE, TWO);
  }

  @Test
  void aByteOrderMarkIsNoPartOfARecord() {
    assertThat(records("\u00ef\u00bb\u00bf" + ONE)).containsExactly(ONE);
  }

  @Test
  void aFileThatIsAllHeadHasNoRecord() {
    assertThat(records(HEAD)).isEmpty();
  }

  @Test
  void aRecordThatIsCutIsOne() {
    String cut = "LOCUS       C 4 bp DNA\nORIGIN\n  ";
    assertThat(records(HEAD + ONE + cut)).containsExactly(ONE, cut);
    assertThat(records(ONE + ONE.substring(0, ONE.length() - 1)))
        .containsExactly(ONE, ONE.substring(0, ONE.length() - 1));
  }

  @Test
  void textThatIsNoHeadIsARecordToRefuse() {
    assertThat(records(ONE + "something else\n")).containsExactly(ONE, "something else\n");
    String lost = "DEFINITION  Its LOCUS is lost.\nORIGIN\n";
    assertThat(records(lost + "//\n" + ONE)).containsExactly(lost + "//\n", ONE);
    assertThat(records(lost + ONE)).containsExactly(lost + ONE);
  }

  /// Cuts the text as the engine does, in pieces of every size, which all give the same.
  private static List<String> records(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    List<String> whole = records(bytes, bytes.length);
    for (int piece = 1; piece < 40; piece++) {
      assertThat(records(bytes, piece)).as("in pieces of " + piece).isEqualTo(whole);
    }
    return whole;
  }

  private static List<String> records(byte[] bytes, int piece) {
    GenBankScanner scanner = new GenBankScanner();
    List<String> records = new ArrayList<>();
    int last = 0;
    for (int at = 0; at < bytes.length; ) {
      int to = Math.min(bytes.length, at - at % piece + piece);
      int end = scanner.findEnd(bytes, at, to);
      if (end >= 0) {
        int from = last + (int) scanner.leadBytes();
        records.add(new String(bytes, from, end - from, ISO_8859_1));
        last = end;
      }
      at = end < 0 ? to : end;
    }
    if (!new String(bytes, last, bytes.length - last, ISO_8859_1).isBlank() && scanner.isCut()) {
      int from = last + (int) scanner.leadBytes();
      records.add(new String(bytes, from, bytes.length - from, ISO_8859_1));
    }
    return records;
  }
}
