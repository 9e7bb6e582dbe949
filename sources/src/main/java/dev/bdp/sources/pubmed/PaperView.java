package dev.bdp.sources.pubmed;

import dev.bdp.engine.source.RecordView;
import dev.bdp.engine.source.RecordView.Fact;
import dev.bdp.engine.source.RecordView.Value;
import dev.bdp.formats.pubmed.model.Abstract;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PublicationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A paper as a page shows it.
final class PaperView {
  private PaperView() {}

  static RecordView of(Paper paper) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("PMID", paper.id().toString()));
    facts.add(
        new Fact(
            "DOI", List.of(new Value(paper.doi(), Optional.of("https://doi.org/" + paper.doi())))));
    facts.add(Fact.of("PMC", paper.id("pmc")));
    facts.add(Fact.of("Authors", paper.authors().stream().map(Author::cited).toList()));
    facts.add(Fact.of("Abstract", paper.abstracts().stream().map(Abstract::plain).toList()));
    facts.add(
        Fact.of("Types", paper.publicationTypes().stream().map(PublicationType::name).toList()));
    facts.add(
        Fact.of(
            "MeSH",
            paper.indexing().headings().stream()
                .map(heading -> heading.descriptor().name())
                .toList()));
    facts.add(
        Fact.of("Keywords", paper.keywords().stream().map(word -> word.text().plain()).toList()));
    facts.add(Fact.of("Languages", paper.languages()));
    return new RecordView(
        PaperTables.name(paper), source(paper), facts, Optional.empty(), List.of(), 0);
  }

  private static Optional<String> source(Paper paper) {
    String where =
        switch (paper.publication()) {
          case JournalIssue issue -> issue.journal().title();
          case Book book -> book.title().plain();
        };
    return RecordView.subtitle(where, paper.publication().date().toString());
  }
}
