package dev.bdp.app.security;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// A bucket of tokens for each client: a request takes one, and they come back at a steady rate.
/// Safe for use by many threads.
public final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;

  /// The client that asked longest ago first: it is the one to forget, for its bucket is the
  /// fullest.
  private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Bucket {
    double tokens;
    long atNanos;
  }

  /// @param perSecond how many requests a client may make in the long run; twice as many at once
  public RateLimit(int perSecond) {
    this.perSecond = perSecond;
    this.burst = 2.0 * perSecond;
  }

  /// Takes a token of a client; false when there is none left.
  public synchronized boolean take(String client) {
    long now = System.nanoTime();
    Bucket bucket = clients.get(client);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = burst;
      bucket.atNanos = now;
      clients.put(client, bucket);
      forgetOldest();
    }
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.atNanos) / NANOS * perSecond);
    bucket.atNanos = now;
    if (bucket.tokens < 1) {
      return false;
    }
    bucket.tokens--;
    return true;
  }

  private void forgetOldest() {
    if (clients.size() > MOST_CLIENTS) {
      Iterator<String> oldest = clients.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
