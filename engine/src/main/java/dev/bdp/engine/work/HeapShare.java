package dev.bdp.engine.work;

import dev.bdp.engine.failure.ConfigurationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A part of this process's heap, held while a unit with large records is worked on: such units
/// take turns where they would not fit together.
public final class HeapShare implements AutoCloseable {
  private static final int MEGABYTE = 20;
  private static final int HEAP =
      (int) Math.min(Runtime.getRuntime().maxMemory() >> MEGABYTE, 1 << 30);
  private static final int SHARED = HEAP / 2;
  private static final Semaphore FREE = new Semaphore(SHARED, true);

  private final int megabytes;

  private HeapShare(int megabytes) {
    this.megabytes = megabytes;
  }

  /// Waits until so much is free.
  ///
  /// @param what for the message, as in "parse frame 7 of x"
  /// @throws ConfigurationException when the heap is too small for it altogether
  /// @throws InterruptedException when the unit is no longer ours
  public static HeapShare take(String what, long bytes, Progress progress)
      throws InterruptedException {
    long needed = (bytes >> MEGABYTE) + 1;
    if (needed > HEAP * 3L / 4) {
      throw new ConfigurationException(
          "Cannot %s: a record in it needs about %d MB, the heap has %d MB. Set BDP_JAVA_OPTS=-Xmx%dm for this program and run the command again."
              .formatted(what, needed, HEAP, needed * 2));
    }
    int megabytes = (int) Math.min(needed, SHARED);
    while (!FREE.tryAcquire(megabytes, 1, TimeUnit.SECONDS)) {
      progress.advance(1);
    }
    return new HeapShare(megabytes);
  }

  @Override
  public void close() {
    FREE.release(megabytes);
  }
}
