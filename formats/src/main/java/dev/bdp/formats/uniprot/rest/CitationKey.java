package dev.bdp.formats.uniprot.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.bdp.formats.uniprot.Crc64;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The id of a citation: its PubMed id, else its AGRICOLA id, else `CI-` and the checksum of its
/// DOI, else of a text made of its fields, in base 32.
///
/// The text was found in UniProt's AbstractCitationImpl and, for the fields after the date, by
/// trying the orders on real citations: submissions, journal articles, a thesis and one book agree;
/// online articles and patents follow the pattern without an example.
final class CitationKey {
  private static final int BASE = 32;

  private CitationKey() {}

  static String of(Reference reference) {
    return find(reference, "PubMed")
        .or(() -> find(reference, "AGRICOLA"))
        .orElseGet(() -> checksum(find(reference, "DOI").orElseGet(() -> text(reference))));
  }

  private static Optional<String> find(Reference reference, String database) {
    for (CitationId id : reference.ids()) {
      if (id.database().equals(database)) {
        return Optional.of(id.id());
      }
    }
    return Optional.empty();
  }

  private static String checksum(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return "CI-"
        + Long.toUnsignedString(Crc64.of(bytes, 0, bytes.length), BASE).toUpperCase(Locale.ROOT);
  }

  private static String text(Reference reference) {
    StringBuilder text = new StringBuilder(256);
    append(text, "citationType", RestCitations.type(reference.citation()));
    append(text, "title", reference.title());
    append(text, "authors", reference.authors());
    append(text, "authoringGroup", reference.groups());
    append(text, "publicationDate", reference.citation().date());
    appendPlace(text, reference);
    return text.toString();
  }

  private static void appendPlace(StringBuilder text, Reference reference) {
    switch (reference.citation()) {
      case JournalArticle article -> {
        append(text, "journal", article.journal());
        append(text, "volume", article.volume());
        append(text, "firstPage", article.firstPage());
        append(text, "lastPage", article.lastPage());
      }
      case OnlineArticle article -> {
        append(text, "electronicJournal", article.journal());
        append(text, "locator", article.locator());
      }
      case Book book -> {
        BookPages pages = BookPages.of(book.pages());
        append(text, "bookName", book.title());
        append(text, "publisher", book.publisher());
        append(text, "editors", book.editors());
        append(text, "bookFirstPage", pages.first());
        append(text, "bookLastPage", pages.last());
        append(text, "bookVolume", pages.volume());
      }
      case Thesis thesis -> {
        append(text, "institute", thesis.institute());
        append(text, "address", thesis.address());
      }
      case Patent patent -> append(text, "patentNumber", patent.number());
      case Submission submission ->
          append(text, "submissionDatabase", SubmissionDatabases.key(submission));
      case Unpublished unpublished -> {}
      case OtherCitation other -> append(text, "text", other.text());
    }
  }

  private static void append(StringBuilder text, String name, List<String> values) {
    append(text, name, String.join(" ", values));
  }

  private static void append(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(' ').append(name).append('-').append(value);
    }
  }
}
