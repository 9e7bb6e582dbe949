package dev.bdp.formats.uniprot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Blocks of lines that repeat from entry to entry: cross-references, comments and references of a
/// family of proteins, the lineage of an organism.
///
/// A block that repeats is neither read nor compared again, and what was read from it is shared. It
/// is kept when it is seen the second time, so that what is unique costs no memory. Both tables
/// have a fixed number of places: a block whose place is taken replaces the one before it.
final class KnownBlocks {
  private static final int PLACES = 1 << 13;
  private static final int SIGHTINGS = 1 << 15;
  private static final int LARGEST = 2048;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final @Nullable KnownBlock[] places = new @Nullable KnownBlock[PLACES];
  private final long[] sightings = new long[SIGHTINGS];
  private long hash;
  private boolean again;

  /// The block with these bytes, or null; then [#keep] is to be told what was read from them.
  @Nullable KnownBlock find(BlockKind kind, byte[] bytes, int from, int to) {
    hash = SharedStrings.longHash(bytes, from, to) + kind.ordinal() * MIX;
    KnownBlock known = places[(int) (hash >>> 32) & PLACES - 1];
    if (known != null && known.is(kind, bytes, from, to)) {
      return known;
    }
    int sighting = (int) hash & SIGHTINGS - 1;
    again = sightings[sighting] == hash && to - from <= LARGEST;
    sightings[sighting] = hash;
    return null;
  }

  /// Keeps what was read from the bytes that [#find] did not know, if they came before.
  @Nullable KnownBlock keep(BlockKind kind, byte[] bytes, int from, int to, Object value) {
    if (!again) {
      return null;
    }
    KnownBlock known = new KnownBlock(kind, Arrays.copyOfRange(bytes, from, to), value);
    places[(int) (hash >>> 32) & PLACES - 1] = known;
    return known;
  }
}
