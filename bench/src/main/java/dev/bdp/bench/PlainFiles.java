package dev.bdp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The other part of the baseline: a plain program that writes the same files under the same names
/// elsewhere on the same disk, and makes all of them durable with one `sync` at the end.
final class PlainFiles {
  private static final int BATCH = 2000;

  private final Path from;
  private final Path to;
  private final int threads;

  private record Content(Path name, byte[] bytes) {}

  PlainFiles(Path from, Path to, int threads) {
    this.from = from;
    this.to = to;
    this.threads = threads;
  }

  /// What writing takes; reading what is to be written is not counted.
  Figures.Effort write() throws IOException, InterruptedException, ExecutionException {
    Files.createDirectories(to);
    Figures.Effort effort = new Figures.Effort(0, 0);
    try (Stream<Path> files = Files.walk(from);
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Content> batch = new ArrayList<>(BATCH);
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        batch.add(new Content(from.relativize(file), Files.readAllBytes(file)));
        if (batch.size() == BATCH) {
          effort = effort.plus(write(pool, batch));
          batch.clear();
        }
      }
      effort = effort.plus(write(pool, batch));
    }
    Stopwatch watch = Stopwatch.start();
    MeasuredProcess.run(List.of("sync", "-f", to.toString()));
    return effort.plus(watch.stop());
  }

  private Figures.Effort write(ExecutorService pool, List<Content> batch)
      throws InterruptedException, ExecutionException {
    Stopwatch watch = Stopwatch.start();
    List<Future<?>> parts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      List<Content> part =
          batch.subList(batch.size() * i / threads, batch.size() * (i + 1) / threads);
      parts.add(pool.submit(() -> part.forEach(this::write)));
    }
    for (Future<?> part : parts) {
      part.get();
    }
    return watch.stop();
  }

  private void write(Content content) {
    try {
      Path file = to.resolve(content.name());
      Files.createDirectories(file.getParent());
      Files.write(file, content.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
