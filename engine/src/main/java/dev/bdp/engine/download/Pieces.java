package dev.bdp.engine.download;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The buffers of one download. Who finds none waits until several are free: to change threads for
/// each took a twentieth of the time of hashing it. Taken by one thread, given back by many.
final class Pieces {
  private static final int COUNT = 16;
  private static final int FEW = 4;
  private static final long PATIENCE_MILLIS = 1000;

  private final Deque<Piece> free = new ArrayDeque<>(COUNT);

  Pieces() {
    for (int i = 0; i < COUNT; i++) {
      free.push(new Piece(this));
    }
  }

  /// A free piece; empty when there was none for a second.
  synchronized Optional<Piece> take() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (free.isEmpty()) {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      for (long left = PATIENCE_MILLIS; free.size() < FEW && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    }
    return Optional.ofNullable(free.poll());
  }

  synchronized void giveBack(Piece piece) {
    free.push(piece);
    if (free.size() == FEW) {
      notifyAll();
    }
  }
}
