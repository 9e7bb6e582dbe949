package dev.bdp.engine.record;

/// Something in the text of a record that shows how far the publisher's format has moved on from
/// what the parser knows; it is counted per release.
///
/// @param kind what it is one of, such as `database`
/// @param name which one
public record Drift(Meaning meaning, String kind, String name) {
  /// What becomes of it.
  public enum Meaning {
    /// The parser knows no such thing; the record keeps it as it is.
    UNKNOWN,
    /// The record cannot write this part of its text by itself and keeps it verbatim.
    VERBATIM
  }

  public static Drift unknown(String kind, String name) {
    return new Drift(Meaning.UNKNOWN, kind, name);
  }

  public static Drift verbatim(String kind, String name) {
    return new Drift(Meaning.VERBATIM, kind, name);
  }
}
