package dev.bdp.formats.uniprot;

import java.util.ArrayList;
import java.util.List;

/// A field of a text such as `Name=x; Note=y;`.
///
/// @param key before the equals sign
/// @param value after it, without the final semicolon
record Keyed(String key, String value) {

  /// The fields of a text; empty when it is not such a text. A field ends where the next known key
  /// starts.
  static List<Keyed> read(String text, List<String> keys) {
    List<Keyed> fields = new ArrayList<>(4);
    String key = keyAt(text, 0, keys);
    if (key.isEmpty() || !text.endsWith(";")) {
      return List.of();
    }
    int start = key.length() + 1;
    int semicolon = text.indexOf("; ", start);
    while (semicolon >= 0) {
      String next = keyAt(text, semicolon + 2, keys);
      if (!next.isEmpty()) {
        fields.add(new Keyed(key, text.substring(start, semicolon)));
        key = next;
        start = semicolon + 2 + key.length() + 1;
      }
      semicolon = text.indexOf("; ", Math.max(start, semicolon + 2));
    }
    fields.add(new Keyed(key, text.substring(start, Math.max(start, text.length() - 1))));
    return fields;
  }

  private static String keyAt(String text, int at, List<String> keys) {
    for (String key : keys) {
      if (text.startsWith(key, at)
          && at + key.length() < text.length()
          && text.charAt(at + key.length()) == '=') {
        return key;
      }
    }
    return "";
  }

  /// The text without `end` at its end.
  static String withoutEnd(String text, char end) {
    int length = text.length();
    return length > 0 && text.charAt(length - 1) == end ? text.substring(0, length - 1) : text;
  }
}
