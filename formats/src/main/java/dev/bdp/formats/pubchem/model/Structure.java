package dev.bdp.formats.pubchem.model;

import java.util.List;

/// The connection table: atoms and bonds, and what the properties block says of them.
///
/// @param chiral the chiral flag of the counts line
/// @param atoms in source order; atom numbers elsewhere count them from 1
/// @param bonds in source order
/// @param properties the `M CHG`, `M RAD` and `M ISO` lines in source order
public record Structure(
    boolean chiral, List<Atom> atoms, List<Bond> bonds, List<AtomProperty> properties) {
  public static final Structure NONE = new Structure(false, List.of(), List.of(), List.of());
}
