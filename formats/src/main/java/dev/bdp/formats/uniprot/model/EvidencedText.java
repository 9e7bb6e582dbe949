package dev.bdp.formats.uniprot.model;

import java.util.List;

/// A text and the evidence that UniProt gives for it.
///
/// In free text (comments) the value keeps its final full stop; in names, genes and keywords there
/// is none.
///
/// @param value the text without its evidence
/// @param evidences each as in the flat file, such as `ECO:0000269|PubMed:10656250`; empty when
///   none is given
public record EvidencedText(String value, List<String> evidences) {
  /// The text as it stands in a flat file: `value {evidence, evidence}`.
  @Override
  public String toString() {
    return evidences.isEmpty() ? value : value + " {" + String.join(", ", evidences) + "}";
  }
}
