package dev.bdp.engine.object;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// `fsync` of every path, many at once so that they share the journal's commits.
final class FileByFileSync implements Durability {
  private static final int THREADS = 32;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("flush-", 1).factory());

  @Override
  public void flush(Collection<Path> paths) throws IOException, InterruptedException {
    List<Future<?>> flushes = new ArrayList<>(paths.size());
    for (Path path : paths) {
      flushes.add(
          threads.submit(() -> {
            flush(path);
            return null;
          }));
    }
    for (Future<?> flush : flushes) {
      try {
        flush.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  static void flush(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
