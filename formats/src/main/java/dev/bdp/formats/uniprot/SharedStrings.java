package dev.bdp.formats.uniprot;

import static java.lang.invoke.MethodHandles.byteArrayViewVarHandle;

import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// A table of strings that repeat from entry to entry: databases, evidence codes, keywords.
///
/// It has a fixed number of places; a string whose place is taken replaces the one before it, so
/// the table never grows.
final class SharedStrings {
  private static final int PLACES = 1 << 13;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final VarHandle LONGS =
      byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final @Nullable String[] places = new @Nullable String[PLACES];

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
  String of(byte[] bytes, int from, int to) {
    int place = hash(bytes, from, to) & PLACES - 1;
    String known = places[place];
    if (known != null && known.length() == to - from && equal(known, bytes, from, to)) {
      return known;
    }
    String fresh = FlatText.text(bytes, from, to);
    places[place] = fresh;
    return fresh;
  }

  /// Whether a string is the bytes `from` to `to`, which are as many.
  static boolean equal(String known, byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /// A number that spreads over the low bits; eight bytes a step.
  static int hash(byte[] bytes, int from, int to) {
    long hash = longHash(bytes, from, to);
    return (int) (hash ^ hash >>> 32);
  }

  static long longHash(byte[] bytes, int from, int to) {
    long hash = to - from;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(bytes, i)) * MIX;
      hash ^= hash >>> 29;
    }
    for (; i < to; i++) {
      hash = (hash ^ bytes[i]) * MIX;
    }
    return hash ^ hash >>> 32;
  }
}
