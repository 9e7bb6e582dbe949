package dev.bdp.formats.uniprot;

/// A table of strings that repeat from entry to entry: databases, evidence codes, keywords.
///
/// It has a fixed number of places; a string whose place is taken replaces the one before it, so
/// the table never grows.
final class SharedStrings {
  private static final int PLACES = 1 << 13;

  private final String[] places = new String[PLACES];

  /// The characters `from` to `to` of `text`.
  String of(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 13) & PLACES - 1;
    String known = places[place];
    if (known != null
        && known.length() == to - from
        && known.regionMatches(0, text, from, to - from)) {
      return known;
    }
    String fresh = text.substring(from, to);
    places[place] = fresh;
    return fresh;
  }

  String of(String text) {
    return of(text, 0, text.length());
  }

  /// The bytes `from` to `to`, which are ASCII.
  @SuppressWarnings("deprecation") // the fastest constructor for ASCII
  String of(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ hash >>> 13) & PLACES - 1;
    String known = places[place];
    if (known != null && equal(known, bytes, from, to)) {
      return known;
    }
    String fresh = new String(bytes, 0, from, to - from);
    places[place] = fresh;
    return fresh;
  }

  private static boolean equal(String known, byte[] bytes, int from, int to) {
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
