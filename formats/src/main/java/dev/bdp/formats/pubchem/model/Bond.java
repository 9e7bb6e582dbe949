package dev.bdp.formats.pubchem.model;

/// One line of the bond block.
///
/// @param first the number of an atom, counted from 1
/// @param second the number of the other
/// @param order 1 single, 2 double, 3 triple, 4 aromatic
/// @param stereo of a single bond 0 plain, 1 up, 4 either, 6 down; of a double bond 0 by
///   coordinates, 3 either
public record Bond(int first, int second, int order, int stereo) {}
