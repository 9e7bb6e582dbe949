package dev.bdp.engine.download.transport;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Looks every now and then at threads that wait in a socket, where an interrupt does not reach
/// them: what they wait for is closed instead. Safe for use by many threads.
final class SocketClock {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("socket-clock").factory());
  private static final Duration LONGEST_PERIOD = Duration.ofSeconds(1);

  private SocketClock() {}

  /// Looks until it is closed.
  interface Looking extends AutoCloseable {
    @Override
    void close();
  }

  /// @param most how long a look may come late; at least once a second is looked anyway
  static Looking every(Duration most, Runnable look) {
    long period = Math.max(1, Math.min(LONGEST_PERIOD.toMillis(), most.toMillis()));
    ScheduledFuture<?> looking =
        CLOCK.scheduleWithFixedDelay(look, period, period, TimeUnit.MILLISECONDS);
    return () -> looking.cancel(false);
  }

  /// Closes what the calling thread waits for, once that is interrupted.
  static Looking onInterrupt(Runnable closing) {
    Thread waiting = Thread.currentThread();
    return every(
        LONGEST_PERIOD,
        () -> {
          if (waiting.isInterrupted()) {
            closing.run();
          }
        });
  }
}
