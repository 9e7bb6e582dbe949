package dev.bdp.formats.uniprot.model;

import java.util.List;

/// Positions that RNA editing changes.
///
/// @param molecule see [Comment]
/// @param positions residue numbers; or one text, `Undetermined` or `Not_applicable`
/// @param note free text; empty when none
public record RnaEditing(String molecule, List<EvidencedText> positions, List<EvidencedText> note)
    implements Comment {
  @Override
  public String topic() {
    return "RNA EDITING";
  }
}
