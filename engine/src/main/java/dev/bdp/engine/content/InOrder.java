package dev.bdp.engine.content;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Does slow work on many items at once and hands the results over in the order of the items, in
/// the thread that adds them. How far it looks ahead is bounded, in items and in bytes.
public final class InOrder<T, R> implements AutoCloseable {
  private static final int ITEMS = 64;
  private static final long BYTES = 32L << 20;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Ahead<R>> ahead = new ArrayDeque<>();
  private final Function<T, R> work;
  private final Consumer<R> results;
  private long bytes;

  private record Ahead<R>(Future<R> result, long sizeBytes) {}

  public InOrder(Function<T, R> work, Consumer<R> results) {
    this.work = work;
    this.results = results;
  }

  /// @param sizeBytes about how much memory the item takes until its result is handed over
  public void add(T item, long sizeBytes) {
    while (ahead.size() >= ITEMS || !ahead.isEmpty() && bytes + sizeBytes > BYTES) {
      handOver();
    }
    ahead.add(new Ahead<>(threads.submit(() -> work.apply(item)), sizeBytes));
    bytes += sizeBytes;
  }

  /// Hands over what is left.
  public void finish() {
    while (!ahead.isEmpty()) {
      handOver();
    }
  }

  private void handOver() {
    Ahead<R> next = ahead.remove();
    bytes -= next.sizeBytes();
    results.accept(await(next.result()));
  }

  private static <R> R await(Future<R> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackendUnavailableException(
          "Cannot go on reading: the program was stopped. Run the command again.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /// Stops what has not been handed over.
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
