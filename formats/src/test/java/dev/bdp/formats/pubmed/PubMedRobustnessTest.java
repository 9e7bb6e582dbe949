package dev.bdp.formats.pubmed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PubMedRecord;
import dev.bdp.formats.pubmed.nbib.PubMedNbib;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Papers with bytes cut, flipped, repeated and exchanged: they come back to the byte in every
/// format that promises it, or are refused with a place.
class PubMedRobustnessTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 20_000);
  private static final int LONGEST = 12_000;
  private static final String[] PIECES = {
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
    "99999999999"
  };

  private final PubMedReader reader = new PubMedReader();

  @Test
  void aDamagedPaperComesBackToTheByteOrIsRefusedWithAPlace() {
    long seed = Long.getLong("seed", 20_261_124L);
    List<byte[]> sources = sources();
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Random random = new Random(seed + i);
      byte[] damaged = damage(sources.get(random.nextInt(sources.size())), random);
      try {
        read += comesBack(damaged) ? 1 : 0;
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        fail("Seed %d:%n%s".formatted(seed + i, new String(damaged, UTF_8)), e);
      }
    }
    System.out.printf(
        "%d damaged papers from seed %d: %d read and written to the byte, %d refused%n",
        MUTATIONS, seed, read, MUTATIONS - read);
    assertThat(read).isBetween(MUTATIONS / 20, MUTATIONS - MUTATIONS / 20);
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

  private boolean comesBack(byte[] text) {
    try {
      PubMedRecord record = reader.read(text);
      if (record instanceof Paper paper) {
        assertThat(PubMedJson.write(paper)).isNotEmpty();
        assertThat(PubMedNbib.write(paper)).isNotEmpty();
        Paper back = PubMedRecordJson.read(PubMedRecordJson.write(paper), reader);
        if (!Arrays.equals(PubMedWriter.write(back), text)) {
          throw new AssertionError("Written:\n" + new String(PubMedWriter.write(back), UTF_8));
        }
      }
      return true;
    } catch (MalformedRecordException e) {
      assertThat(e.location().offset()).isBetween(0, text.length);
      assertThat(e.getMessage()).startsWith("Cannot read ").endsWith(").");
      return false;
    }
  }

  private static byte[] damage(byte[] source, Random random) {
    StringBuilder text = new StringBuilder(new String(source, ISO_8859_1));
    for (int i = 1 + random.nextInt(2); i > 0 && text.length() > 1; i--) {
      int at = random.nextInt(text.length());
      int other = random.nextInt(text.length());
      String part =
          text.substring(Math.min(at, other), Math.min(text.length(), Math.min(at, other) + 80));
      switch (random.nextInt(9)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1, 2 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 3 -> text.setLength(at);
        case 4 -> text.deleteCharAt(at);
        case 5 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 6 -> text.insert(at, part);
        case 7 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
        default -> repeatElement(text, at);
      }
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static void repeatElement(StringBuilder text, int at) {
    int from = text.indexOf("<", at);
    int to = from < 0 ? -1 : text.indexOf("</", from + 1);
    int end = to < 0 ? -1 : text.indexOf(">", to) + 1;
    if (end > 0) {
      text.insert(end, text.substring(from, end));
    }
  }
}
