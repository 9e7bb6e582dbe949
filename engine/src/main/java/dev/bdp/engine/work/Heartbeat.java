package dev.bdp.engine.work;

import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.BatchConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Beats for all units that this process holds, in one statement, on a thread of its own; takes
/// back stale ones of others.
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final WorkQueue queue;
  private final BatchConfig config;
  private final Map<Lease, Progress> held = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private long lastBeatNanos = System.nanoTime();
  private long nextReclaimNanos = System.nanoTime();

  Heartbeat(WorkQueue queue, BatchConfig config) {
    this.queue = queue;
    this.config = config;
    long period = config.heartbeat().toMillis();
    clock.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
  }

  void hold(Lease lease, Progress progress) {
    held.put(lease, progress);
  }

  void settle(Lease lease) {
    held.remove(lease);
  }

  private void beat() {
    try {
      Map<Lease, Long> done = new HashMap<>();
      held.forEach((lease, progress) -> done.put(lease, progress.done()));
      if (!done.isEmpty()) {
        long asked = System.nanoTime();
        queue.beat(done).forEach(this::lose);
        lastBeatNanos = asked;
      } else {
        lastBeatNanos = System.nanoTime();
      }
      if (System.nanoTime() - nextReclaimNanos >= 0) {
        queue.reclaimStale(config.lease(), config.stall());
        long half = config.lease().toNanos() / 2;
        nextReclaimNanos = System.nanoTime() + half + ThreadLocalRandom.current().nextLong(half);
      }
    } catch (IngestException e) {
      LOG.warn("A heartbeat did not reach the database and is tried again: {}", e.getMessage());
      if (System.nanoTime() - lastBeatNanos > config.lease().toNanos()) {
        held.keySet().forEach(this::lose);
      }
    }
  }

  private void lose(Lease lease) {
    Progress progress = held.remove(lease);
    if (progress != null) {
      progress.lose();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
