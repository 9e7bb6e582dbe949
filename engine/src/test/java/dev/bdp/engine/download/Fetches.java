package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.download.transport.TransferLimits;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/// Downloads of one file into a store of a test's own, with limits that do not keep a test waiting;
/// remembers, as the table does, what it was told last.
final class Fetches implements AutoCloseable {
  static final TransferLimits LIMITS =
      new TransferLimits(
          new TransferLimits.TimeOuts(
              Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofMillis(400), 1000),
          new TransferLimits.Retries(3, Duration.ofMillis(10), Duration.ofMillis(20)),
          4,
          Long.MAX_VALUE);

  final LocalObjectStore store;
  final AtomicReference<Arrival> arrival = new AtomicReference<>(Arrival.NOTHING);
  private final Path directory;
  private final Download download;

  Fetches(Path directory) {
    this(directory, LIMITS);
  }

  Fetches(Path directory, TransferLimits limits) {
    this.directory = directory;
    this.store = new LocalObjectStore(directory);
    this.download = new Download(store, new Transports(limits));
  }

  static byte[] bytes(int count, long seed) {
    byte[] bytes = new byte[count];
    new SplittableRandom(seed).nextBytes(bytes);
    return bytes;
  }

  /// A file of this content, with size and checksum.
  static ReleaseFile known(byte[] content, URI... urls) {
    return new ReleaseFile(
        "raw",
        List.of(urls),
        OptionalLong.of(content.length),
        Optional.of(new Checksum("MD5", Md5.hex(content), "the list")),
        FilePurpose.DATA);
  }

  /// A file of which the publisher says nothing.
  static ReleaseFile unknown(URI... urls) {
    return new ReleaseFile(
        "raw", List.of(urls), OptionalLong.empty(), Optional.empty(), FilePurpose.DATA);
  }

  DownloadedFile fetch(ReleaseFile file) throws InterruptedException {
    return download.fetch(file, "raw", arrival.get(), arrival::set, Follower.NONE);
  }

  /// Leaves the beginning of a file, as a process that is killed does.
  void leave(byte[] content, int count, Optional<FileState> of) {
    try (LargeObject part = store.write("raw", "application/octet-stream")) {
      part.append(content, 0, count);
    }
    arrival.set(
        new Arrival(
            of, count, Optional.of(new Prefix(count, Md5.hex(Arrays.copyOf(content, count))))));
  }

  byte[] stored() throws IOException {
    return Files.readAllBytes(directory.resolve("raw"));
  }

  boolean isStored() {
    return Files.exists(directory.resolve("raw"));
  }

  @Override
  public void close() {
    store.close();
  }
}
