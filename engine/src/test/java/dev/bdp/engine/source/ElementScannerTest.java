package dev.bdp.engine.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every expectation holds for every way the bytes arrive.
class ElementScannerTest {
  private static final String HEAD =
      """
      <?xml version="1.0"?>
      <!DOCTYPE Set PUBLIC "-//X//DTD > Set//EN" "http://x/set.dtd" [<!ENTITY a "<R>">]>
      <!-- <R>not one</R> -->
      <Set date='>'>
      """;

  private static final long SEED = 20261124;
  private static final List<String> PIECES =
      List.of(
          "<Set>",
          "</Set>",
          "<R>",
          "</R>",
          "<R/>",
          "<Q a='>'>",
          "</Q>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?x",
          "?>",
          "<!D [",
          "]>",
          "<",
          ">",
          "/",
          "'",
          "x",
          " ",
          "\n");

  private record Found(List<String> records, boolean cut) {}

  @Test
  void theChildrenOfTheRootAreTheRecordsAndHeadAndTailAreNot() {
    Found found = find(HEAD + "<R a=\">\">1</R>\n  <R>2</R><Gone>3</Gone>\n</Set>\n<!-- end -->\n");
    assertThat(found)
        .isEqualTo(new Found(List.of("<R a=\">\">1</R>", "<R>2</R>", "<Gone>3</Gone>"), false));
  }

  @Test
  void whatLooksLikeAnEndTagInTextIsNone() {
    List<String> records =
        List.of(
            "<R><!-- </R> --></R >",
            "<R><![CDATA[</R>]]]></R>",
            "<R><?x </R>?></R>",
            "<R><Rx></Rx></R\n>",
            "<R>&lt;/R></R>",
            "<R/>",
            "<R b='/>'/>",
            "<R><!x></R>");
    assertThat(find(HEAD + String.join("", records) + "</Set>"))
        .isEqualTo(new Found(records, false));
  }

  @Test
  void aDocumentWithoutRecordsHasNone() {
    assertThat(find("\uFEFF" + HEAD + "</Set>")).isEqualTo(new Found(List.of(), false));
    assertThat(find("<Set/>")).isEqualTo(new Found(List.of(), false));
    assertThat(find("")).isEqualTo(new Found(List.of(), false));
  }

  @Test
  void aRecordThatIsNotWholeIsFoundAsFarAsItGoes() {
    assertThat(find(HEAD + "<R>1</R><R>2</S>"))
        .isEqualTo(new Found(List.of("<R>1</R>", "<R>2</S>"), true));
    assertThat(find(HEAD + "<R>1</R><R")).isEqualTo(new Found(List.of("<R>1</R>", "<R"), true));
    assertThat(find("1</R><R>2</R></Set>"))
        .isEqualTo(new Found(List.of("1</R>", "<R>2</R>"), false));
    assertThat(find(HEAD + "x<R>2</R><![CDATA[<R>]]></Set>"))
        .isEqualTo(new Found(List.of("x<R>2</R>", "<![CDATA[<R>]]></Set>"), true));
    assertThat(find(HEAD + "< R><R>2</R></Set>"))
        .isEqualTo(new Found(List.of("< R><R>2</R>"), false));
  }

  @Test
  void whateverTheTextTheRecordsDoNotDependOnHowItArrivesOrWhereAFrameBegins() {
    System.out.println("seed " + SEED);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(1, 14); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      find(text.toString());
    }
  }

  private static Found find(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Found whole = find(bytes, Math.max(1, bytes.length), false);
    for (int size = 1; size < 40; size++) {
      assertThat(find(bytes, size, false)).as("%d bytes at a time", size).isEqualTo(whole);
    }
    assertThat(find(bytes, 7, true)).as("a frame a record").isEqualTo(whole);
    return whole;
  }

  /// @param frames whether a new scanner begins after each record
  private static Found find(byte[] bytes, int size, boolean frames) {
    ElementScanner scanner = new ElementScanner(List.of("Set"));
    List<String> records = new ArrayList<>();
    int last = 0;
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, (from / size + 1) * size);
      int end = scanner.findEnd(bytes, from, to);
      if (end >= 0) {
        int start = last + (int) scanner.leadBytes();
        records.add(new String(bytes, start, end - start, UTF_8));
        last = end;
        scanner = frames ? new ElementScanner(List.of("Set")) : scanner;
      }
      from = end >= 0 ? end : to;
    }
    if (scanner.isCut()) {
      int start = last + (int) scanner.leadBytes();
      records.add(new String(bytes, start, bytes.length - start, UTF_8));
    }
    return new Found(records, scanner.isCut());
  }
}
