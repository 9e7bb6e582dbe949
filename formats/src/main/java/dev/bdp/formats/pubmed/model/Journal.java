package dev.bdp.formats.pubmed.model;

/// A journal.
///
/// @param issnType `Electronic` or `Print`
/// @param medlineTitle its abbreviation in MEDLINE
public record Journal(
    String title,
    String isoAbbreviation,
    String medlineTitle,
    String issn,
    String issnType,
    String linkingIssn,
    String nlmId,
    String country) {}
