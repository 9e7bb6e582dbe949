package dev.bdp.engine.work;

import java.util.concurrent.atomic.AtomicLong;

/// How far the work on one unit has come, and until when it may go on. Written by its worker, read
/// and prolonged by the heartbeat.
public final class Progress {
  private final AtomicLong steps = new AtomicLong();
  private volatile long deadlineNanos;
  private volatile boolean lost;

  /// @param deadlineNanos when the lease ends unless it is prolonged, by `System.nanoTime()`
  Progress(long deadlineNanos) {
    this.deadlineNanos = deadlineNanos;
  }

  /// Says that some more is done.
  ///
  /// @throws InterruptedException when the unit is no longer ours
  public void advance(long more) throws InterruptedException {
    steps.addAndGet(more);
    if (isLost() || Thread.interrupted()) {
      throw new InterruptedException("lease lost");
    }
  }

  long done() {
    return steps.get();
  }

  void prolong(long untilNanos) {
    deadlineNanos = untilNanos;
  }

  void lose() {
    lost = true;
  }

  /// Also when nobody could say so: a process that was frozen past its lease finds out here.
  boolean isLost() {
    return lost || System.nanoTime() - deadlineNanos > 0;
  }
}
