package dev.bdp.formats.uniprot.model;

import java.util.List;

/// Sequences in other databases that differ from this one, and why.
///
/// @param molecule see [Comment]
/// @param conflicts one per line
public record SequenceCaution(String molecule, List<Conflict> conflicts) implements Comment {
  @Override
  public String topic() {
    return "SEQUENCE CAUTION";
  }

  /// One differing sequence.
  ///
  /// @param sequence such as `AAC25718.1`
  /// @param type such as `Frameshift`
  /// @param positions before 2019_09, as in the source; empty when none
  /// @param note empty when none
  /// @param evidences of the difference
  public record Conflict(
      String sequence, String type, String positions, String note, List<String> evidences) {}
}
