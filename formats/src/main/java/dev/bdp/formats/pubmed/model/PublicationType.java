package dev.bdp.formats.pubmed.model;

/// What kind of publication a paper is.
///
/// @param ui its MeSH identifier
public record PublicationType(String name, String ui) {}
