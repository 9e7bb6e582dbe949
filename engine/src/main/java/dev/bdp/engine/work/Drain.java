package dev.bdp.engine.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// The wish that a worker end: it claims no more, finishes what it holds while there is time, and
/// gives back the rest. Safe for use by many threads.
public final class Drain {
  private static final long NEVER = Long.MAX_VALUE;

  private final long bornNanos = System.nanoTime();
  private final AtomicLong overAfterNanos = new AtomicLong(NEVER);
  private final CountDownLatch asked = new CountDownLatch(1);

  /// Asks for the end; asked again, the shorter time counts.
  public void within(Duration time) {
    long over = System.nanoTime() - bornNanos + time.toNanos();
    overAfterNanos.accumulateAndGet(over, Math::min);
    asked.countDown();
  }

  /// Waits until it is asked for.
  public void await() throws InterruptedException {
    asked.await();
  }

  public boolean isAsked() {
    return overAfterNanos.get() != NEVER;
  }

  /// Whether the time to finish has run out.
  boolean isOver() {
    return System.nanoTime() - bornNanos >= overAfterNanos.get();
  }
}
