package dev.bdp.app.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets everybody who asks the same at about the same time have one answer: two hundred readers
/// that look at a job each second cost one look.
///
/// An answer serves for a second from when it was begun; whoever asks while it is being made waits
/// for it.
final class SharedAnswers {
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int MOST_ANSWERS = 256;
  private static final long MOST_BYTES = 256 << 10;

  private final ConcurrentHashMap<String, Read> reads = new ConcurrentHashMap<>();

  private record Read(CompletableFuture<Answer> answer, long begunNanos) {
    boolean serves() {
      return !answer.isDone() || System.nanoTime() - begunNanos < FRESH_NANOS;
    }
  }

  Answer find(String key, Supplier<Answer> endpoint) {
    Read mine = new Read(new CompletableFuture<>(), System.nanoTime());
    Read read = reads.compute(key, (same, there) -> there != null && there.serves() ? there : mine);
    if (read == mine) {
      make(key, mine, endpoint);
      makeRoom();
    }
    try {
      return read.answer().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private void make(String key, Read read, Supplier<Answer> endpoint) {
    boolean kept = false;
    try {
      Answer answer = endpoint.get();
      if (!answer.isWhole()) {
        throw new IllegalStateException("A shared answer is no stream");
      }
      kept = answer.length() <= MOST_BYTES;
      read.answer().complete(answer);
    } catch (RuntimeException | Error e) {
      read.answer().completeExceptionally(e);
    } finally {
      if (!kept) {
        reads.remove(key, read);
      }
    }
  }

  private void makeRoom() {
    if (reads.size() > MOST_ANSWERS) {
      reads.values().removeIf(read -> !read.serves());
    }
    if (reads.size() > MOST_ANSWERS) {
      reads.values().removeIf(read -> read.answer().isDone());
    }
  }

  /// Something was changed: nobody is to see what was before.
  void forget() {
    reads.clear();
  }
}
