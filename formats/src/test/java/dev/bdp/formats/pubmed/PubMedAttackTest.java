package dev.bdp.formats.pubmed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.formats.MalformedRecordException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// XML made to read files, to fetch from the network or to grow without end is refused.
class PubMedAttackTest {
  private static final String PAPER =
      "<PubmedArticle><MedlineCitation><PMID>%s</PMID></MedlineCitation></PubmedArticle>";

  @TempDir Path directory;

  @Test
  void anExternalEntityIsNotRead() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "4711");
    refuse(
        "<!DOCTYPE PubmedArticle [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + PAPER.formatted("&s;"));
    refuse("<!DOCTYPE PubmedArticle SYSTEM \"" + secret.toUri() + "\">" + PAPER.formatted("1"));
  }

  @Test
  void aParameterEntityIsNotRead() throws Exception {
    Path dtd = Files.writeString(directory.resolve("x.dtd"), "<!ENTITY p \"1\">");
    refuse(
        "<!DOCTYPE PubmedArticle [<!ENTITY % x SYSTEM \""
            + dtd.toUri()
            + "\"> %x;]>"
            + PAPER.formatted("&p;"));
  }

  @Test
  void aBillionLaughsAreNotLaughed() {
    StringBuilder text = new StringBuilder("<!DOCTYPE PubmedArticle [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      text.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    text.append("]>").append(PAPER.formatted("&l29;"));
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refuse(text.toString()));
  }

  @Test
  void elementsNestedWithoutEndAreRefused() {
    String title = "<i>".repeat(100_000) + "x" + "</i>".repeat(100_000);
    refuse(
        "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>"
            + title
            + "</ArticleTitle></Article></MedlineCitation></PubmedArticle>");
  }

  private static void refuse(String xml) {
    assertThatThrownBy(() -> new PubMedReader().read(xml))
        .isInstanceOf(MalformedRecordException.class)
        .hasMessageNotContaining("4711");
  }
}
