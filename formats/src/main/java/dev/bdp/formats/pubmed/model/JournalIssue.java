package dev.bdp.formats.pubmed.model;

/// An issue of a journal; volume and issue may be empty.
///
/// @param medium `Internet` or `Print`
public record JournalIssue(
    Journal journal, String volume, String issue, String medium, PartialDate date)
    implements Publication {}
