package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Citation;
import dev.bdp.formats.uniprot.model.Citation.Book;
import dev.bdp.formats.uniprot.model.Citation.JournalArticle;
import dev.bdp.formats.uniprot.model.Citation.OnlineArticle;
import dev.bdp.formats.uniprot.model.Citation.OtherCitation;
import dev.bdp.formats.uniprot.model.Citation.Patent;
import dev.bdp.formats.uniprot.model.Citation.Submission;
import dev.bdp.formats.uniprot.model.Citation.Thesis;
import dev.bdp.formats.uniprot.model.Citation.Unpublished;
import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.Reference;

/// Writes where a reference was published.
final class RestCitations {
  private RestCitations() {}

  static void write(RestOutput out, Reference reference) {
    Citation citation = reference.citation();
    out.json.name("citation").openObject();
    out.text("id", CitationKey.of(reference));
    out.text("citationType", type(citation));
    out.texts("authoringGroup", reference.groups());
    out.texts("authors", reference.authors());
    if (!reference.ids().isEmpty()) {
      out.json.name("citationCrossReferences").openArray();
      for (CitationId id : reference.ids()) {
        out.json.openObject();
        out.text("database", id.database());
        out.text("id", id.id());
        out.json.closeObject();
      }
      out.json.closeArray();
    }
    out.text("title", reference.title());
    out.text("publicationDate", citation.date());
    writePlace(out, citation);
    out.json.closeObject();
  }

  /// UniProt's name of the kind of citation; `other` where the RL line has none of the forms it
  /// knows.
  static String type(Citation citation) {
    return switch (citation) {
      case JournalArticle article -> "journal article";
      case OnlineArticle article -> "online journal article";
      case Book book -> "book";
      case Thesis thesis -> "thesis";
      case Patent patent -> "patent";
      case Submission submission -> "submission";
      case Unpublished unpublished -> "unpublished observations";
      case OtherCitation other -> "other";
    };
  }

  private static void writePlace(RestOutput out, Citation citation) {
    switch (citation) {
      case JournalArticle article -> {
        out.text("journal", article.journal());
        out.text("firstPage", article.firstPage());
        out.text("lastPage", article.lastPage());
        out.text("volume", article.volume());
      }
      case OnlineArticle article -> {
        out.text("journal", article.journal());
        out.text("locator", article.locator());
      }
      case Book book -> writeBook(out, book);
      case Thesis thesis -> {
        out.text("institute", thesis.institute());
        out.text("address", thesis.address());
      }
      case Patent patent -> out.text("patentNumber", patent.number());
      case Submission submission ->
          out.text("submissionDatabase", SubmissionDatabases.displayName(submission));
      case Unpublished unpublished -> {}
      case OtherCitation other -> out.text("text", other.text());
    }
  }

  private static void writeBook(RestOutput out, Book book) {
    BookPages pages = BookPages.of(book.pages());
    out.text("bookName", book.title());
    out.texts("editors", book.editors());
    out.text("firstPage", pages.first());
    out.text("lastPage", pages.last());
    out.text("volume", pages.volume());
    out.text("publisher", book.publisher());
    out.text("address", book.address());
  }
}
