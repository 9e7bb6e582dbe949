package dev.bdp.formats.pubmed.model;

import java.util.List;

/// Papers that PubMed took back (`DeleteCitation`); it may name some that nobody has seen.
public record Deletions(List<PaperId> papers) implements PubMedRecord {}
