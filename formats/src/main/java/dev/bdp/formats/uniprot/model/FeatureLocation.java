package dev.bdp.formats.uniprot.model;

/// The residues that a feature covers.
///
/// @param isoform the isoform that positions count on; empty for the sequence of the entry
/// @param start the first residue
/// @param end the last residue
public record FeatureLocation(String isoform, Position start, Position end) {

  /// How well a position is known.
  public enum Modifier {
    /// As given.
    EXACT,
    /// Beyond the given residue: `<1`, `>120`.
    OUTSIDE,
    /// Not known: `?`.
    UNKNOWN,
    /// Perhaps: `?12`.
    UNSURE
  }

  /// One end of a feature.
  ///
  /// @param value counted from 1; 0 when the position is unknown
  /// @param modifier how well it is known
  public record Position(int value, Modifier modifier) {}
}
