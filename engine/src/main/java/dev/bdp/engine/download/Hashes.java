package dev.bdp.engine.download;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.LargeObject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// MD5, and the publisher's own digest where that is another, of bytes as they arrive; computed on
/// a thread of its own while they are stored. Used by one thread.
final class Hashes implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 18;

  private final MessageDigest md5 = digest("MD5");
  private final Optional<MessageDigest> other;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("hash").factory());
  private Future<?> running = CompletableFuture.completedFuture(null);
  private long sizeBytes;

  Hashes(Optional<String> algorithm) {
    this.other = algorithm.filter(name -> !name.equals("MD5")).map(Hashes::digest);
  }

  /// Reads again what an earlier attempt left.
  ///
  /// @return whether it begins with what was written down
  boolean rehash(LargeObject target, Arrival before) throws InterruptedException {
    boolean same = false;
    try (InputStream written = target.openWritten()) {
      byte[][] buffers = new byte[2][BUFFER_BYTES];
      for (int turn = 0; ; turn ^= 1) {
        long toMark = before.bytes() - sizeBytes;
        if (toMark == 0) {
          same = before.md5().filter(md5()::equals).isPresent();
        }
        int most = toMark > 0 ? (int) Math.min(toMark, BUFFER_BYTES) : BUFFER_BYTES;
        int count = written.readNBytes(buffers[turn], 0, most);
        if (count == 0) {
          return same;
        }
        update(buffers[turn], count);
      }
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read again what was downloaded: %s. Check the store's disk."
              .formatted(e.getMessage()),
          e);
    }
  }

  /// Takes the bytes; the caller leaves them as they are until the next call.
  void update(byte[] bytes, int count) throws InterruptedException {
    await();
    running =
        thread.submit(() -> {
          md5.update(bytes, 0, count);
          other.ifPresent(digest -> digest.update(bytes, 0, count));
        });
    sizeBytes += count;
  }

  void restart() throws InterruptedException {
    await();
    md5.reset();
    other.ifPresent(MessageDigest::reset);
    sizeBytes = 0;
  }

  long sizeBytes() {
    return sizeBytes;
  }

  /// Of the bytes so far.
  String md5() throws InterruptedException {
    await();
    return hex(md5);
  }

  /// The digest that the publisher uses, of the bytes so far.
  String stated() throws InterruptedException {
    await();
    return hex(other.orElse(md5));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void await() throws InterruptedException {
    try {
      running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static String hex(MessageDigest digest) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
