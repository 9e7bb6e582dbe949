package dev.bdp.formats.uniprot;

import java.util.List;

/// The text `/name="value"` of a qualifier, between two places of an array.
///
/// @param equals where the name ends
/// @param from where the value starts, without its quotes
/// @param to where it ends
record QualifierText(byte[] bytes, int start, int equals, int from, int to) {
  private static final int LONGEST_SHARED = 64;

  static QualifierText of(byte[] bytes, int start, int end) {
    int equals = start;
    while (equals < end && bytes[equals] != '=') {
      equals++;
    }
    if (equals == end) {
      // Without an equals sign, there is a value without a name.
      return new QualifierText(bytes, start, start, Math.min(start + 1, end), end);
    }
    boolean quoted = end - equals > 2 && bytes[equals + 1] == '"' && bytes[end - 1] == '"';
    return quoted
        ? new QualifierText(bytes, start, equals, equals + 2, end - 1)
        : new QualifierText(bytes, start, equals, equals + 1, end);
  }

  String name(SharedStrings shared) {
    return shared.of(bytes, Math.min(start + 1, equals), equals);
  }

  /// The value, in which two quotes stand for one.
  String value(SharedStrings shared) {
    boolean plain = true;
    for (int i = from; i < to && plain; i++) {
      plain = bytes[i] != '"';
    }
    String text =
        to - from <= LONGEST_SHARED ? shared.of(bytes, from, to) : FlatText.text(bytes, from, to);
    return plain || bytes[from - 1] != '"' ? text : text.replace("\"\"", "\"");
  }

  List<String> evidences(Evidences evidences) {
    return evidences.list(bytes, from, to);
  }
}
