package dev.bdp.formats.pubmed.model;

/// An identifier and whose it is.
///
/// @param source such as `ORCID`, `ROR`, `doi`
public record SourcedId(String source, String value) {}
