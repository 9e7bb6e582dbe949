package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds tags by the bytes of their full names.
final class TagNames {
  private static final int PLACES = 1 << 10;
  private static final @Nullable Tag[] TAGS = new Tag[PLACES];
  private static final byte[][] KEYS = new byte[PLACES][];

  static {
    for (Tag tag : Tag.values()) {
      byte[] key = tag.key().getBytes(StandardCharsets.US_ASCII);
      int place = place(key, 0, key.length);
      while (TAGS[place] != null) {
        place = place + 1 & PLACES - 1;
      }
      TAGS[place] = tag;
      KEYS[place] = key;
    }
  }

  private TagNames() {}

  static Optional<Tag> find(byte[] bytes, int from, int to) {
    for (int place = place(bytes, from, to); TAGS[place] != null; place = place + 1 & PLACES - 1) {
      byte[] key = KEYS[place];
      if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
        return Optional.of(TAGS[place]);
      }
    }
    return Optional.empty();
  }

  private static int place(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ hash >>> 15) & PLACES - 1;
  }
}
