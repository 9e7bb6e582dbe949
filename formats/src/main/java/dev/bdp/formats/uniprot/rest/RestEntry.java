package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.UniProtEntry;

/// An entry with what only the REST service says about it.
///
/// @param entry what the flat file says
/// @param annotationScore 1 to 5; [#UNKNOWN_SCORE] when the answer has none
/// @param uniParcId such as `UPI0000000F06`; empty when the answer has none
/// @param vocabulary the ids of the keywords, locations and diseases that the entry names
public record RestEntry(
    UniProtEntry entry, double annotationScore, String uniParcId, Vocabulary vocabulary) {
  /// Stands for a score that is not known.
  public static final double UNKNOWN_SCORE = -1;
}
