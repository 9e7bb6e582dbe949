package dev.bdp.engine.download;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.ReleaseFile;
import java.util.OptionalLong;

/// Whether the store has room for what is still to come.
record Room(ObjectStore objects, ReleaseFile file, LargeObject target) {
  /// Left to the other users of the disk, the database among them.
  private static final long RESERVE_BYTES = 64L << 20;

  /// @param sizeBytes of the whole file, where it is known
  /// @throws BackendUnavailableException when it has not
  void check(OptionalLong sizeBytes) {
    OptionalLong free = objects.findFreeBytes();
    long needed = Math.max(0, sizeBytes.orElse(0) - target.position()) + RESERVE_BYTES;
    if (free.isPresent() && free.getAsLong() < needed) {
      throw new BackendUnavailableException(
          "Cannot download %s: the store %s has %d MB free, %d MB are needed. Make room, or name another store with --store, and run the command again; it goes on where it stopped."
              .formatted(file.name(), objects.url(), free.getAsLong() >> 20, (needed >> 20) + 1));
    }
  }
}
