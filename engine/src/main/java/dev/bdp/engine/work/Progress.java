package dev.bdp.engine.work;

import java.util.concurrent.atomic.AtomicLong;

/// How far the work on one unit has come. Written by its worker, read by the heartbeat.
public final class Progress {
  private final AtomicLong steps = new AtomicLong();
  private volatile boolean lost;

  /// Says that some more is done.
  ///
  /// @throws InterruptedException when the unit is no longer ours
  public void advance(long more) throws InterruptedException {
    steps.addAndGet(more);
    if (lost || Thread.interrupted()) {
      throw new InterruptedException("lease lost");
    }
  }

  long done() {
    return steps.get();
  }

  void lose() {
    lost = true;
  }
}
