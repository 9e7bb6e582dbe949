package dev.bdp.engine.download.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Gives a transfer up that brings next to nothing for a while. Counts only the time in which its
/// reader waits for the network.
final class StallWatch extends FilterInputStream {
  private final URI url;
  private final TransferLimits.TimeOuts timeOuts;
  private final SocketClock.Looking looking;
  private long waitedNanos;
  private long windowBytes;
  private volatile long waitingSince;
  private volatile @Nullable Thread waiting;
  private volatile boolean stalled;

  StallWatch(InputStream body, URI url, TransferLimits.TimeOuts timeOuts) {
    super(body);
    this.url = url;
    this.timeOuts = timeOuts;
    this.looking = SocketClock.every(timeOuts.stall().dividedBy(4), this::look);
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
    waiting = Thread.currentThread();
    int count;
    try {
      count = in.read(bytes, offset, length);
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("stopped");
      }
      throw stalled || e instanceof SocketTimeoutException ? stall() : e;
    } finally {
      waiting = null;
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

  /// A reader that waits for nothing at all, or is to stop, is woken by closing what it waits for.
  private void look() {
    Thread reader = waiting;
    if (reader == null) {
      return;
    }
    if (System.nanoTime() - waitingSince > timeOuts.stall().toNanos()) {
      stalled = true;
    }
    if (stalled || reader.isInterrupted()) {
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
    looking.close();
    in.close();
  }
}
