package dev.bdp.formats.genbank;

import java.nio.charset.StandardCharsets;

/// A table of words that repeat from record to record: keywords, feature types, qualifier names.
///
/// It has a fixed number of places; a word whose place is taken replaces the one before it, so the
/// table never grows.
final class SharedWords {
  private static final int PLACES = 1 << 11;

  private final String[] places = new String[PLACES];

  /// The bytes `from` to `to`, which are ASCII.
  String of(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ hash >>> 11) & PLACES - 1;
    String known = places[place];
    if (known != null && isSame(known, bytes, from, to)) {
      return known;
    }
    String fresh = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    places[place] = fresh;
    return fresh;
  }

  private static boolean isSame(String known, byte[] bytes, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
