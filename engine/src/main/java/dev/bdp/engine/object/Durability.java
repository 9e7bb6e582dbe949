package dev.bdp.engine.object;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/// How files and directories of a local store reach the disk. Safe for use by many threads.
sealed interface Durability extends AutoCloseable permits FileSystemSync, FileByFileSync {
  /// What the system offers best.
  static Durability of(Path root) {
    return FileSystemSync.find(root).<Durability>map(sync -> sync).orElseGet(FileByFileSync::new);
  }

  /// Returns when the content and the names of the paths, as they were at the call, are on the
  /// disk.
  ///
  /// @throws IOException when the system says that something of it may be lost
  void flush(Collection<Path> paths) throws IOException, InterruptedException;

  @Override
  void close();
}
