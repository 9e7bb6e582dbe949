package dev.bdp.engine.download.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/// Holds all transfers of a process together below a number of bytes per second. Safe for use by
/// many threads.
final class ByteRate {
  private static final int MOST_BYTES_AT_ONCE = 1 << 16;

  /// Sleepers wake late; so much of what they lost is made up for.
  private static final long MOST_NANOS_LATE = TimeUnit.MILLISECONDS.toNanos(100);

  private final long bytesPerSecond;
  private long freeAtNanos = System.nanoTime();

  ByteRate(long bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  InputStream hold(InputStream body) {
    return bytesPerSecond == Long.MAX_VALUE ? body : new Held(body);
  }

  /// How long to wait after so many bytes.
  synchronized long take(int bytes, long now) {
    freeAtNanos =
        Math.max(freeAtNanos, now - MOST_NANOS_LATE) + (long) (1e9 * bytes / bytesPerSecond);
    return freeAtNanos - now;
  }

  private final class Held extends FilterInputStream {
    Held(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, Math.min(length, MOST_BYTES_AT_ONCE));
      if (count > 0) {
        try {
          TimeUnit.NANOSECONDS.sleep(take(count, System.nanoTime()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException("stopped");
        }
      }
      return count;
    }
  }
}
