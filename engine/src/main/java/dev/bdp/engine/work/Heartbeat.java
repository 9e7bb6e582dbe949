package dev.bdp.engine.work;

import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.BatchConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
  private final WorkListener listener;
  private final Map<Lease, Progress> held = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("heartbeat").factory());
  private long nextReclaimNanos = System.nanoTime();

  Heartbeat(WorkQueue queue, BatchConfig config, WorkListener listener) {
    this.queue = queue;
    this.config = config;
    this.listener = listener;
    long period = config.heartbeat().toMillis();
    clock.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
  }

  void hold(Lease lease, Progress progress) {
    held.put(lease, progress);
  }

  void settle(Lease lease) {
    held.remove(lease);
  }

  /// What is held and not settled.
  Map<Lease, Progress> held() {
    return Map.copyOf(held);
  }

  private void beat() {
    try {
      Map<Lease, Long> done = new HashMap<>();
      held.forEach((lease, progress) -> done.put(lease, progress.done()));
      if (!done.isEmpty()) {
        long until = System.nanoTime() + config.lease().toNanos();
        Set<Lease> lost = queue.beat(done);
        lost.forEach(this::lose);
        listener.beat(done.size(), lost.size());
        done.keySet().forEach(lease -> prolong(lease, until));
      }
      if (System.nanoTime() - nextReclaimNanos >= 0) {
        int taken = queue.reclaimStale(config.lease(), config.stall());
        if (taken > 0) {
          LOG.info("Took {} units back from workers that are gone or stuck", taken);
          listener.tookBack(taken);
        }
        long half = config.lease().toNanos() / 2;
        nextReclaimNanos = System.nanoTime() + half + ThreadLocalRandom.current().nextLong(half);
      }
    } catch (IngestException e) {
      listener.missedBeat();
      LOG.info("A heartbeat did not reach the database and is tried again: {}", e.getMessage());
    }
  }

  private void lose(Lease lease) {
    Progress progress = held.remove(lease);
    if (progress != null) {
      progress.lose();
    }
  }

  private void prolong(Lease lease, long untilNanos) {
    Progress progress = held.get(lease);
    if (progress != null) {
      progress.prolong(untilNanos);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
