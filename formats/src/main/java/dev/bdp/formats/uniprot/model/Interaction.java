package dev.bdp.formats.uniprot.model;

import java.util.List;

/// Binary interactions with other proteins, from IntAct.
///
/// @param interactions one per line
public record Interaction(List<Binary> interactions) implements Comment {
  @Override
  public String topic() {
    return "INTERACTION";
  }

  @Override
  public String molecule() {
    return "";
  }

  /// One interaction.
  ///
  /// @param first the interactant of this entry; empty before 2020_02, when it was not named
  /// @param second the other one; `Self` is possible before 2020_02
  /// @param xeno whether the two are of different species
  /// @param experiments how many support it
  /// @param firstIntAct such as `EBI-718185`
  /// @param secondIntAct such as `EBI-375053`
  public record Binary(
      Interactant first,
      Interactant second,
      boolean xeno,
      int experiments,
      String firstIntAct,
      String secondIntAct) {}

  /// One partner.
  ///
  /// @param id an accession, an isoform id or a `PRO_` id
  /// @param accession the accession of the protein that a `PRO_` id belongs to, in square brackets;
  ///   empty when none
  /// @param gene its gene; empty when none is given
  public record Interactant(String id, String accession, String gene) {}
}
