package dev.bdp.engine.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How fast something grows: its mean rate of the last half minute. One thread.
final class Pace {
  private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final LongSupplier nanoTime;
  private final Deque<Mark> marks = new ArrayDeque<>();

  private record Mark(long nanos, long amount) {}

  /// @param amount where it starts
  Pace(long amount, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    marks.add(new Mark(nanoTime.getAsLong(), amount));
  }

  /// The rate per second, now that this much is there; 0 when it shrank.
  long at(long amount) {
    Mark now = new Mark(nanoTime.getAsLong(), amount);
    marks.add(now);
    while (marks.size() > 2 && now.nanos() - marks.getFirst().nanos() > WINDOW_NANOS) {
      marks.removeFirst();
    }
    Mark first = marks.getFirst();
    double seconds = Math.max(1, now.nanos() - first.nanos()) / 1e9;
    return (long) Math.max(0, (amount - first.amount()) / seconds);
  }
}
