package dev.bdp.sources.pubmed;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Migrations;
import dev.bdp.engine.source.RegistryFacts;
import dev.bdp.engine.source.StorageAdapter;
import dev.bdp.engine.source.TypedTable;
import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.Journal;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PartialDate;
import dev.bdp.formats.pubmed.model.PublicationType;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people ask of papers, in the columns of `paper_metadata`; `paper_authors` and
/// `paper_mesh_terms` have a row for each author and each MeSH term.
final class PaperTables implements StorageAdapter<Paper> {
  private static final List<String> COLUMNS =
      List.of(
          "pmid",
          "version",
          "title",
          "journal",
          "journal_abbreviation",
          "issn",
          "linking_issn",
          "volume",
          "issue",
          "pages",
          "is_book",
          "year",
          "publication_date",
          "publication_date_text",
          "doi",
          "pmc",
          "languages",
          "publication_types",
          "keywords",
          "status",
          "has_abstract",
          "reference_count",
          "revised_date");

  @Override
  public Migrations migrations() {
    return Migrations.ofTables("paper", "db/paper");
  }

  @Override
  public RegistryFacts registryFacts(Paper paper) {
    return new RegistryFacts(paper.id().toString(), name(paper), null, null)
        .withNames(Stream.of(paper.doi(), paper.id("pmc")).filter(id -> !id.isEmpty()).toList());
  }

  @Override
  public List<TypedTable<Paper>> tables() {
    return List.of(
        new TypedTable<>("paper_metadata", COLUMNS, PaperTables::write),
        new TypedTable<>("paper_authors", PaperAuthorRows.COLUMNS, PaperAuthorRows::write),
        new TypedTable<>("paper_mesh_terms", PaperMeshRows.COLUMNS, PaperMeshRows::write));
  }

  /// What people call a paper: its title.
  static String name(Paper paper) {
    String title = paper.shownTitle().plain();
    return title.isEmpty() ? "PMID " + paper.id() : title;
  }

  private static void write(Paper paper, long versionId, BinaryRows rows) {
    PartialDate date = paper.publication().date();
    rows.row(COLUMNS.size() + 1)
        .int8(versionId)
        .int8(paper.id().pmid())
        .int4(paper.id().version())
        .text(given(paper.shownTitle().plain()));
    publication(paper, rows);
    number(date.firstYear(), rows);
    rows.date(date.firstDay().orElse(null))
        .text(given(date.toString()))
        .text(given(paper.doi()))
        .text(given(paper.id("pmc")))
        .texts(paper.languages())
        .texts(paper.publicationTypes().stream().map(PublicationType::name).toList())
        .texts(paper.keywords().stream().map(keyword -> keyword.text().plain()).toList())
        .text(given(paper.curation().status()))
        .bool(paper.abstracts().stream().anyMatch(one -> one.type().isEmpty()))
        .int4(paper.references().size())
        .date(revised(paper));
  }

  private static void publication(Paper paper, BinaryRows rows) {
    switch (paper.publication()) {
      case JournalIssue issue -> {
        Journal journal = issue.journal();
        rows.text(given(journal.title()))
            .text(given(journal.isoAbbreviation()))
            .text(given(journal.issn()))
            .text(given(journal.linkingIssn()))
            .text(given(issue.volume()))
            .text(given(issue.issue()))
            .text(given(paper.pages().toString()))
            .bool(false);
      }
      case Book book ->
          rows.text(given(book.title().plain()))
              .none()
              .none()
              .none()
              .text(given(book.volume()))
              .none()
              .text(given(paper.pages().toString()))
              .bool(true);
    }
  }

  private static void number(OptionalInt number, BinaryRows rows) {
    if (number.isPresent()) {
      rows.int4(number.getAsInt());
    } else {
      rows.none();
    }
  }

  private static @Nullable LocalDate revised(Paper paper) {
    return paper.dates().revised().firstDay().orElse(null);
  }

  /// NULL where a paper says nothing.
  static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
