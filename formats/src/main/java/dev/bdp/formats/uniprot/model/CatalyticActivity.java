package dev.bdp.formats.uniprot.model;

import java.util.List;

/// A reaction that the protein catalyses, since 2018_11.
///
/// @param molecule see [Comment]
/// @param reaction the reaction
/// @param directions the directions in which it runs in the cell
public record CatalyticActivity(
    String molecule, Reaction reaction, List<PhysiologicalDirection> directions)
    implements Comment {
  @Override
  public String topic() {
    return "CATALYTIC ACTIVITY";
  }

  /// A reaction.
  ///
  /// @param name its equation
  /// @param crossReferences such as `Rhea:RHEA:13681` and `ChEBI:CHEBI:15377`
  /// @param ecNumber empty when none
  /// @param evidences of the reaction
  public record Reaction(
      String name, List<String> crossReferences, String ecNumber, List<String> evidences) {}

  /// A direction of a reaction.
  ///
  /// @param direction `left-to-right` or `right-to-left`
  /// @param crossReference such as `Rhea:RHEA:53645`; empty when none
  /// @param evidences of the direction
  public record PhysiologicalDirection(
      String direction, String crossReference, List<String> evidences) {}
}
