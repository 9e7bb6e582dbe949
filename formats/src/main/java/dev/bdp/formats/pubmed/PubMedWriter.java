package dev.bdp.formats.pubmed;

import dev.bdp.formats.pubmed.model.Paper;
import java.nio.charset.StandardCharsets;

/// Writes a paper as the XML that it was read from, byte for byte.
public final class PubMedWriter {
  private PubMedWriter() {}

  /// The text from `<PubmedArticle>` to `</PubmedArticle>`, UTF-8.
  public static byte[] write(Paper paper) {
    return paper.xml().getBytes(StandardCharsets.UTF_8);
  }
}
