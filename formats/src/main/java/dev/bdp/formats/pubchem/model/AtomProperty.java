package dev.bdp.formats.pubchem.model;

import java.util.List;

/// One line of the properties block that gives atoms a value.
public record AtomProperty(Kind kind, List<AtomValue> values) {

  /// What the value says, by the code of the line.
  public enum Kind {
    /// `M CHG`: the formal charge.
    CHARGE("CHG"),
    /// `M RAD`: 1 singlet, 2 doublet, 3 triplet.
    RADICAL("RAD"),
    /// `M ISO`: the mass number.
    ISOTOPE("ISO");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /// @param atom its number, counted from 1
  public record AtomValue(int atom, int value) {}
}
