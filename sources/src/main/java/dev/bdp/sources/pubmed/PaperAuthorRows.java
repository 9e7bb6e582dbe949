package dev.bdp.sources.pubmed;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.SourcedId;
import java.util.List;
import java.util.stream.Stream;

/// The rows of `paper_authors`: the paper's authors, then those and the editors of its book, then
/// investigators.
final class PaperAuthorRows {
  static final List<String> COLUMNS =
      List.of(
          "number",
          "role",
          "last_name",
          "fore_name",
          "initials",
          "suffix",
          "collective_name",
          "orcid",
          "affiliations");

  private PaperAuthorRows() {}

  static void write(Paper paper, long versionId, BinaryRows rows) {
    Stream<Author> ofBook =
        paper.publication() instanceof Book book ? book.contributors().stream() : Stream.empty();
    List<Author> authors =
        Stream.of(paper.authors().stream(), ofBook, paper.investigators().stream())
            .flatMap(people -> people)
            .toList();
    for (int i = 0; i < authors.size(); i++) {
      Author author = authors.get(i);
      rows.row(COLUMNS.size() + 1)
          .int8(versionId)
          .int4(i + 1)
          .text(author.role())
          .text(PaperTables.given(author.name().last()))
          .text(PaperTables.given(author.name().fore()))
          .text(PaperTables.given(author.name().initials()))
          .text(PaperTables.given(author.name().suffix()))
          .text(PaperTables.given(author.collectiveName().plain()))
          .text(PaperTables.given(orcid(author)))
          .texts(author.affiliations().stream().map(one -> one.name().plain()).toList());
    }
  }

  /// Without the address that some papers put before it.
  private static String orcid(Author author) {
    return author.identifiers().stream()
        .filter(id -> id.source().equals("ORCID"))
        .map(SourcedId::value)
        .map(value -> value.substring(value.lastIndexOf('/') + 1))
        .findFirst()
        .orElse("");
  }
}
