package dev.bdp.engine.download.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Gives a transfer up that brings next to nothing for a while. Counts only the time in which its
/// reader waits for the network.
final class StallWatch extends FilterInputStream {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stall-watch").factory());

  private final URI url;
  private final TransferLimits.TimeOuts timeOuts;
  private final ScheduledFuture<?> looking;
  private long waitedNanos;
  private long windowBytes;
  private volatile long waitingSince;
  private volatile boolean waiting;
  private volatile boolean stalled;

  StallWatch(InputStream body, URI url, TransferLimits.TimeOuts timeOuts) {
    super(body);
    this.url = url;
    this.timeOuts = timeOuts;
    long period = Math.max(1, Math.min(1000, timeOuts.stall().toMillis() / 4));
    this.looking = CLOCK.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long since = System.nanoTime();
    waitingSince = since;
    waiting = true;
    int count;
    try {
      count = in.read(bytes, offset, length);
    } catch (IOException e) {
      throw stalled ? stall() : e;
    } finally {
      waiting = false;
    }
    waitedNanos += System.nanoTime() - since;
    windowBytes += Math.max(0, count);
    if (waitedNanos >= timeOuts.stall().toNanos()) {
      if (count >= 0 && windowBytes < leastBytes()) {
        throw stall();
      }
      waitedNanos = 0;
      windowBytes = 0;
    }
    return count;
  }

  private double leastBytes() {
    return timeOuts.stallBytesPerSecond() * (waitedNanos / 1e9);
  }

  /// A reader that waits for nothing at all is woken by closing what it waits for.
  private void look() {
    if (waiting && System.nanoTime() - waitingSince > timeOuts.stall().toNanos()) {
      stalled = true;
      try {
        in.close();
      } catch (IOException e) {
        // The reader is told that it stalled, whatever else is wrong with the connection.
      }
    }
  }

  private IOException stall() {
    return new IOException(
        "%s stalled: fewer than %d bytes/s for %d s"
            .formatted(url, timeOuts.stallBytesPerSecond(), timeOuts.stall().toSeconds()));
  }

  @Override
  public void close() throws IOException {
    looking.cancel(false);
    in.close();
  }
}
