package dev.bdp.formats.pubmed.model;

/// What names a paper: two versions of one PMID are two papers.
///
/// @param version 1 for nearly all
public record PaperId(long pmid, int version) {
  public PaperId {
    if (pmid < 1 || version < 1) {
      throw new IllegalArgumentException("Not a PMID and a version: " + pmid + ", " + version);
    }
  }

  /// `41576520`, or with a version other than 1 `20029614.2`.
  @Override
  public String toString() {
    return version == 1 ? Long.toString(pmid) : pmid + "." + version;
  }
}
