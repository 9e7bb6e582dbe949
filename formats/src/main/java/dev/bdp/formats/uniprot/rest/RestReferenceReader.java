package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Citation;
import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.ReferenceComment;

/// Reads the references.
final class RestReferenceReader {
  private RestReferenceReader() {}

  static Reference read(JsonTree tree) {
    JsonTree citation = tree.object("citation");
    return new Reference(
        tree.number("referenceNumber"),
        RestInput.evidences(tree),
        tree.texts("referencePositions"),
        tree.objects("referenceComments").stream().map(RestReferenceReader::comment).toList(),
        citation.objects("citationCrossReferences").stream().map(RestReferenceReader::id).toList(),
        citation.texts("authoringGroup"),
        citation.texts("authors"),
        citation.text("title"),
        citation(citation));
  }

  private static ReferenceComment comment(JsonTree tree) {
    return new ReferenceComment(
        tree.text("type"), new EvidencedText(tree.text("value"), RestInput.evidences(tree)));
  }

  private static CitationId id(JsonTree tree) {
    return new CitationId(tree.text("database"), tree.text("id"));
  }

  private static Citation citation(JsonTree tree) {
    String date = tree.text("publicationDate");
    return switch (tree.text("citationType")) {
      case "journal article" ->
          new Citation.JournalArticle(
              tree.text("journal"),
              tree.text("volume"),
              tree.text("firstPage"),
              tree.text("lastPage"),
              date);
      case "online journal article" ->
          new Citation.OnlineArticle(tree.text("journal"), tree.text("locator"), date);
      case "book" -> book(tree, date);
      case "thesis" -> new Citation.Thesis(tree.text("institute"), tree.text("address"), date);
      case "patent" -> new Citation.Patent(tree.text("patentNumber"), date);
      case "submission" -> new Citation.Submission(tree.text("submissionDatabase"), date);
      case "unpublished observations" -> new Citation.Unpublished(date);
      default -> new Citation.OtherCitation(tree.text("text"));
    };
  }

  private static Citation book(JsonTree tree, String date) {
    return new Citation.Book(
        tree.texts("editors"),
        tree.text("bookName"),
        new BookPages(tree.text("volume"), tree.text("firstPage"), tree.text("lastPage")).text(),
        tree.text("publisher"),
        tree.text("address"),
        date);
  }
}
