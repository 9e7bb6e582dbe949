package dev.bdp.formats.uniprot.model;

/// A citation's identifier in a bibliographic database.
///
/// @param database `PubMed`, `AGRICOLA`, `DOI`; `MEDLINE` in old entries
/// @param id such as `10656250`
public record CitationId(String database, String id) {}
