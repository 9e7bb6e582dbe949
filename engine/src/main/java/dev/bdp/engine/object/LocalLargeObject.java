package dev.bdp.engine.object;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A file that grows beside its final name until it is committed.
final class LocalLargeObject implements LargeObject {
  private static final ExecutorService FLUSHES =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("flush").factory());

  private final LocalObjectStore store;
  private final Path target;
  private final Path part;
  private final FileChannel file;
  private CompletableFuture<Long> flush = CompletableFuture.completedFuture(0L);
  private long durableBytes;

  LocalLargeObject(LocalObjectStore store, Path target) throws IOException {
    this.store = store;
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + LocalObjectStore.PART);
    this.file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    file.position(file.size());
  }

  @Override
  public long position() {
    try {
      return file.position();
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }

  @Override
  public InputStream openWritten() {
    try {
      return new FileRange(FileChannel.open(part, StandardOpenOption.READ), position());
    } catch (IOException e) {
      throw store.unavailable("read " + part, e);
    }
  }

  @Override
  public void append(byte[] bytes, int offset, int length) {
    ByteBuffer content = ByteBuffer.wrap(bytes, offset, length);
    try {
      while (content.hasRemaining()) {
        file.write(content);
      }
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }

  @Override
  public void flush() {
    long upTo = position();
    if (upTo > durableBytes() && flush.isDone()) {
      flush =
          CompletableFuture.supplyAsync(
              () -> {
                force();
                return upTo;
              },
              FLUSHES);
    }
  }

  /// A disk that did not take the bytes says so once, to whoever asks first.
  private void force() {
    try {
      file.force(false);
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }

  @Override
  public long durableBytes() {
    if (flush.isCompletedExceptionally()) {
      throw flush.exceptionNow() instanceof BackendUnavailableException failure
          ? failure
          : new IllegalStateException(flush.exceptionNow());
    }
    durableBytes = Math.max(durableBytes, flush.getNow(0L));
    return durableBytes;
  }

  @Override
  public void restart() {
    awaitFlush();
    flush = CompletableFuture.completedFuture(0L);
    durableBytes = 0;
    try {
      file.truncate(0);
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }

  @Override
  public void commit() {
    awaitFlush();
    durableBytes();
    try {
      file.force(true);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      FileByFileSync.flush(target.resolveSibling("."));
    } catch (IOException e) {
      throw store.unavailable("write " + target, e);
    }
  }

  private void awaitFlush() {
    flush.exceptionally(failed -> 0L).join();
  }

  @Override
  public void close() {
    awaitFlush();
    try {
      file.close();
    } catch (IOException e) {
      throw store.unavailable("write " + part, e);
    }
  }
}
