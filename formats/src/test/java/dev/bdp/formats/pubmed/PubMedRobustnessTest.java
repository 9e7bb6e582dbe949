package dev.bdp.formats.pubmed;

import static dev.bdp.formats.DamagedTexts.assertSame;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.formats.DamagedTexts;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.nbib.PubMedNbib;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Papers with bytes cut, flipped, repeated and exchanged: they come back to the byte in every
/// format that promises it, or are refused with a place.
class PubMedRobustnessTest {
  private static final int LONGEST = 12_000;
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?x ",
          "</i>",
          "<i>",
          "&#0;",
          "&#x1F600;",
          "&amp;",
          "<!DOCTYPE a>",
          "\u0000",
          "\n",
          "</Article>",
          "<Year>",
          "99999999999");

  private final PubMedReader reader = new PubMedReader();

  @Test
  void aDamagedPaperComesBackToTheByteOrIsRefusedWithAPlace() {
    new DamagedTexts("papers", sources(), PIECES).comeBackOrAreRefused(20_000, this::comesBack);
  }

  private static List<byte[]> sources() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                ExamplePapers.text("PubmedArticle"),
                ExamplePapers.text("PubmedBookArticle"),
                ExamplePapers.text("DeleteCitation")));
    try {
      texts.addAll(RealPapers.papers());
    } catch (org.opentest4j.TestAbortedException e) {
      System.out.println(e.getMessage());
    }
    return texts.stream()
        .map(text -> text.getBytes(UTF_8))
        .filter(text -> text.length < LONGEST)
        .toList();
  }

  private void comesBack(byte[] text, int number) throws MalformedRecordException {
    if (reader.read(text) instanceof Paper paper) {
      assertThat(PubMedJson.write(paper)).isNotEmpty();
      assertThat(PubMedNbib.write(paper)).isNotEmpty();
      Paper back = PubMedRecordJson.read(PubMedRecordJson.write(paper), reader);
      assertSame(PubMedWriter.write(back), text);
    }
  }
}
