package dev.bdp.formats.pubmed.model;

/// A person's name.
public record PersonName(String last, String fore, String initials, String suffix) {
  public static final PersonName NONE = new PersonName("", "", "", "");

  /// `Miranda JJ`, `King ML Jr`.
  public String cited() {
    return joined(joined(last, " ", initials), " ", suffix);
  }

  /// `Miranda, J Jaime`.
  public String full() {
    return joined(joined(last, ", ", fore.isEmpty() ? initials : fore), " ", suffix);
  }

  private static String joined(String one, String by, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + by + other;
  }
}
