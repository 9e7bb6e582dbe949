package dev.bdp.engine.object;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.IngestException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/// Sends requests, no more at once than there are connections; many at once go on virtual threads.
final class S3Requests implements AutoCloseable {
  private final S3Client client;
  private final S3Failures failures;
  private final Semaphore connections;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("s3-", 1).factory());

  S3Requests(S3Client client, S3Failures failures, int connections) {
    this.client = client;
    this.failures = failures;
    this.connections = new Semaphore(connections);
  }

  /// The answer to one request.
  ///
  /// @param what for the message of a failure, as in "read the object x"
  /// @throws IngestException when there is none, after all attempts
  <T> T send(String what, Function<S3Client, T> request) {
    try {
      return attempt(request);
    } catch (SdkException e) {
      throw failures.of(what, e);
    }
  }

  /// [#send] for a caller that knows what some failures mean.
  <T> T attempt(Function<S3Client, T> request) {
    try {
      connections.acquire();
    } catch (InterruptedException e) {
      throw stopped(e);
    }
    try {
      return request.apply(client);
    } finally {
      connections.release();
    }
  }

  IngestException failure(String what, SdkException e) {
    return failures.of(what, e);
  }

  /// Does something for each item, all at once.
  ///
  /// @throws IngestException the first failure; the others are not waited for
  <T> void together(Collection<T> items, Consumer<T> action) {
    List<? extends Future<?>> tasks =
        items.stream().map(item -> begin(() -> action.accept(item))).toList();
    try {
      tasks.forEach(S3Requests::await);
    } catch (RuntimeException e) {
      tasks.forEach(task -> task.cancel(true));
      throw e;
    }
  }

  /// Starts something on a thread of its own.
  Future<?> begin(Runnable task) {
    return threads.submit(task);
  }

  static void await(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      throw stopped(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IngestException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static BackendUnavailableException stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new BackendUnavailableException(
        "Cannot go on with the store: the worker was stopped. Run the command again.", e);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }
}
