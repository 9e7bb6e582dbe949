package dev.bdp.formats.pubmed.model;

/// Where a paper was published.
public sealed interface Publication permits JournalIssue, Book {
  PartialDate date();
}
