package dev.bdp.formats.pubmed.model;

import java.util.List;

/// How PubMed holds a record.
///
/// @param status such as `MEDLINE` or `Publisher`; empty for books
/// @param owner such as `NLM`
/// @param indexingMethod `Automated`, `Curated`, `Manual`
/// @param publicationModel such as `Print-Electronic`
/// @param publicationStatus such as `ppublish`
/// @param versionNote VersionID and VersionDate of one of several versions
/// @param incomplete the lists of which the paper has more: `authors`, `grants`, `dataBanks`
public record Curation(
    String status,
    String owner,
    String indexingMethod,
    String publicationModel,
    String publicationStatus,
    VersionNote versionNote,
    List<String> incomplete) {

  /// What tells a version from the others; both empty for most papers.
  public record VersionNote(String id, String date) {}
}
