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

  /// A paper of which little more is known than where it stands.
  public static String citation(
      String model, String journal, String issue, String article, String status) {
    return """
    <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">1</PMID>
    <Article PubModel="%s"><Journal><JournalIssue CitedMedium="Internet">%s</JournalIssue></Journal>
    <ArticleTitle>T.</ArticleTitle>%s</Article>
    <MedlineJournalInfo><MedlineTA>%s</MedlineTA></MedlineJournalInfo></MedlineCitation>
    <PubmedData><PublicationStatus>%s</PublicationStatus></PubmedData></PubmedArticle>\
    """
        .formatted(model, issue, article, journal, status);
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
