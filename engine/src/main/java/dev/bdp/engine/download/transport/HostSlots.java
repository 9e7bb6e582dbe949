package dev.bdp.engine.download.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Limits how many files are fetched from one host at a time. Safe for use by many threads.
final class HostSlots {
  private final int perHost;
  private final Map<String, Semaphore> byHost = new ConcurrentHashMap<>();

  HostSlots(int perHost) {
    this.perHost = perHost;
  }

  /// Waits until the URL's host has a free slot, and takes it.
  ///
  /// @return what the slot is given back with
  Semaphore take(URI url, Waiting waiting) throws InterruptedException {
    String host = url.getHost() == null ? "" : url.getHost();
    Semaphore slots = byHost.computeIfAbsent(host, name -> new Semaphore(perHost, true));
    while (!slots.tryAcquire(1, TimeUnit.SECONDS)) {
      waiting.goesOn();
    }
    return slots;
  }

  /// A body that gives its slot back when it is closed.
  static final class Held extends FilterInputStream {
    private final Semaphore slots;
    private boolean closed;

    Held(InputStream body, Semaphore slots) {
      super(body);
      this.slots = slots;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        slots.release();
        in.close();
      }
    }
  }
}
