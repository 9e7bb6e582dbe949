package dev.bdp.formats.uniprot.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where in the cell the protein is.
///
/// @param molecule see [Comment]
/// @param locations one per sentence
/// @param note free text; empty when none
public record SubcellularLocation(String molecule, List<Place> locations, List<EvidencedText> note)
    implements Comment {
  @Override
  public String topic() {
    return "SUBCELLULAR LOCATION";
  }

  /// A place in the cell.
  ///
  /// @param location such as `Cell membrane`
  /// @param topology such as `Single-pass type I membrane protein`; null when none
  /// @param orientation such as `Extracellular side`; null when none
  public record Place(
      EvidencedText location,
      @Nullable EvidencedText topology,
      @Nullable EvidencedText orientation) {}
}
