package dev.bdp.formats.pubchem.model;

/// One line of the atom block.
///
/// @param at its coordinates
/// @param symbol the element, such as `Cl`, or a placeholder such as `R#` or `*`
/// @param massDifference the difference from the mass of the most common isotope; superseded by
///   [AtomProperty.Kind#ISOTOPE]
/// @param chargeCode 0 uncharged, 1 to 3 and 5 to 7 for +3 to -3, 4 a doublet radical; superseded
///   by [AtomProperty.Kind#CHARGE] and [AtomProperty.Kind#RADICAL]
/// @param parity of a stereo centre: 0 none, 1 odd, 2 even, 3 either
public record Atom(Point at, String symbol, int massDifference, int chargeCode, int parity) {

  /// A place, in Ångström in three dimensions, in units of bond length in two; four decimals.
  public record Point(double x, double y, double z) {}

  /// The charge that the code stands for.
  public int codedCharge() {
    return chargeCode == 0 || chargeCode == 4 ? 0 : 4 - chargeCode;
  }
}
