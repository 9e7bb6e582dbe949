package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.FileState;
import java.util.Optional;

/// How far a file had come when that was last written down.
///
/// @param state of the file where its bytes come from; frozen before the first of them
/// @param bytes that were there
/// @param prefix that another attempt goes on after; empty when none was begun
public record Arrival(Optional<FileState> state, long bytes, Optional<Prefix> prefix) {
  /// Nothing of the file is there, and nothing is known of it.
  public static final Arrival NOTHING = new Arrival(Optional.empty(), 0, Optional.empty());
}
