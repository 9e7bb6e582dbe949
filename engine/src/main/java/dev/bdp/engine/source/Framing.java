package dev.bdp.engine.source;

/// What stands around records when many of them share one file.
///
/// @param head before the first one
/// @param separator between two of them
/// @param tail after the last one
public record Framing(String head, String separator, String tail) {
  /// Records follow each other as they are.
  public static final Framing NONE = new Framing("", "", "");

  /// One JSON array.
  public static final Framing JSON_ARRAY = new Framing("[\n", ",\n", "\n]\n");
}
