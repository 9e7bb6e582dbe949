package dev.bdp.engine.registry;

/// The internal version of an entry: major for a changed sequence, minor for any other change.
public record VersionNumber(int major, int minor) {
  /// @throws IllegalArgumentException when the text is not like `1.0`
  public static VersionNumber parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("A version looks like 1.0, got " + text);
    }
    return new VersionNumber(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  public VersionNumber nextMajor() {
    return new VersionNumber(major + 1, 0);
  }

  public VersionNumber nextMinor() {
    return new VersionNumber(major, minor + 1);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
