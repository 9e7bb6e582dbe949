package dev.bdp.formats.uniprot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Blocks of lines that repeat from entry to entry: cross-references, comments and references of a
/// family of proteins, the lineage of an organism.
///
/// A block that repeats is neither read nor compared again, and what was read from it is shared. It
/// is kept when it is seen the second time, so that what is unique costs no memory. Both tables
/// have a fixed number of places: a block whose place is taken replaces the one before it.
///
/// Safe for use by many threads without a lock: a block has only final fields, so whoever sees it
/// sees all that was read. Who misses what another thread has just kept, or found out by comparing,
/// reads or compares again and finds the same.
final class KnownBlocks {
  private static final int PLACES = 1 << 15;
  private static final int SIGHTINGS = 1 << 16;
  private static final int LARGEST = 2048;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final @Nullable KnownBlock[] places = new @Nullable KnownBlock[PLACES];
  // Of a hash that was seen, the bits that its place does not tell.
  private final char[] sightings = new char[SIGHTINGS];

  /// The block with these bytes, or null; then [#keep] is to be told what was read from them.
  @Nullable KnownBlock find(BlockKind kind, byte[] bytes, int from, int to) {
    KnownBlock known = places[place(hash(kind, bytes, from, to))];
    return known != null && known.is(kind, bytes, from, to) ? known : null;
  }

  /// Keeps what was read from the bytes that [#find] did not know, if they came before.
  @Nullable KnownBlock keep(BlockKind kind, byte[] bytes, int from, int to, Object value) {
    if (to - from > LARGEST) {
      return null;
    }
    long hash = hash(kind, bytes, from, to);
    int sighting = (int) hash & SIGHTINGS - 1;
    char mark = (char) (hash >>> 16);
    if (sightings[sighting] != mark) {
      sightings[sighting] = mark;
      return null;
    }
    KnownBlock known = new KnownBlock(kind, Arrays.copyOfRange(bytes, from, to), value);
    places[place(hash)] = known;
    return known;
  }

  private static long hash(BlockKind kind, byte[] bytes, int from, int to) {
    return SharedStrings.longHash(bytes, from, to) + kind.ordinal() * MIX;
  }

  private static int place(long hash) {
    return (int) (hash >>> 32) & PLACES - 1;
  }
}
