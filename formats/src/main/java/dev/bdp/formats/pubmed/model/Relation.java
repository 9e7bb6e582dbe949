package dev.bdp.formats.pubmed.model;

import org.jspecify.annotations.Nullable;

/// Another paper that comments, corrects or retracts this one, or is so by it.
///
/// @param type such as `RetractionOf`
/// @param paper null when it is not in PubMed
public record Relation(String type, String source, @Nullable PaperId paper, String note) {}
