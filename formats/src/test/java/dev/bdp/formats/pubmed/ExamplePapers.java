package dev.bdp.formats.pubmed;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The invented papers of `example.xml`.
public final class ExamplePapers {
  private ExamplePapers() {}

  /// The first record of an element, as text.
  public static String text(String element) {
    String file = file();
    int from = file.indexOf("<" + element + ">");
    return file.substring(from, file.indexOf("</" + element + ">") + element.length() + 3);
  }

  public static Paper article() throws MalformedRecordException {
    return (Paper) new PubMedReader().read(text("PubmedArticle"));
  }

  public static Paper book() throws MalformedRecordException {
    return (Paper) new PubMedReader().read(text("PubmedBookArticle"));
  }

  private static String file() {
    try (InputStream in = ExamplePapers.class.getResourceAsStream("example.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
