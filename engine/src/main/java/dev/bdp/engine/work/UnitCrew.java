package dev.bdp.engine.work;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// The threads of a process that work on units, under one heartbeat. Used by one thread, which
/// claims for all of them.
public final class UnitCrew implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final long POLL_MILLIS = 100;
  private static final long POLL_JITTER_MILLIS = 300;

  private final WorkQueue queue;
  private final BatchConfig config;
  private final WorkerName worker = WorkerName.ofThisProcess();
  private final WorkListener listener;
  private final Heartbeat heartbeat;
  private final LinkedBlockingQueue<WorkUnit> finished = new LinkedBlockingQueue<>();
  private final ExecutorService threads;
  private int busy;

  public UnitCrew(Database database, BatchConfig config, WorkListener listener) {
    this.queue = new WorkQueue(database, config.attempts());
    this.config = config;
    this.listener = listener;
    this.heartbeat = new Heartbeat(queue, config, listener);
    this.threads =
        Executors.newFixedThreadPool(
            config.storeThreads(), Thread.ofPlatform().daemon().name("worker-", 1).factory());
  }

  /// Who is told what happens.
  public WorkListener listener() {
    return listener;
  }

  /// Whether there is no thread for another unit of the type.
  public boolean isFull(UnitType type) {
    return room(type) <= 0;
  }

  private int room(UnitType type) {
    return (type == UnitType.STORE ? config.storeThreads() : config.workers()) - busy;
  }

  public boolean isIdle() {
    return busy == 0;
  }

  /// Claims a unit for each free thread, as far as there are any, and sets to work on them; how
  /// many.
  public int claim(JobId job, UnitType type, UnitHandler handler) {
    if (isFull(type)) {
      return 0;
    }
    long asked = System.nanoTime();
    long until = asked + config.lease().toNanos();
    List<WorkUnit> units = queue.claim(job, type, worker, room(type));
    listener.claimed(job, type, units.size(), Duration.ofNanos(System.nanoTime() - asked));
    for (WorkUnit unit : units) {
      Progress progress = new Progress(until);
      heartbeat.hold(unit.lease(), progress);
      busy++;
      threads.execute(() -> {
        try (LogContext context = LogContext.of(worker, unit)) {
          new Attempt(queue, unit, handler, progress, listener).run();
        } finally {
          heartbeat.settle(unit.lease());
          finished.add(unit);
        }
      });
    }
    return units.size();
  }

  /// Waits until a thread is free again, or for one poll of the queue.
  public void await() throws InterruptedException {
    await(
        busy >= config.workers()
            ? 1000
            : POLL_MILLIS + ThreadLocalRandom.current().nextLong(POLL_JITTER_MILLIS));
  }

  private void await(long millis) throws InterruptedException {
    if (finished.poll(millis, TimeUnit.MILLISECONDS) != null) {
      busy--;
      while (finished.poll() != null) {
        busy--;
      }
    }
  }

  /// Waits until what is held is finished, or the time of the drain is over; then lets go.
  public void finish(Drain drain) throws InterruptedException {
    while (busy > 0 && !drain.isOver()) {
      await(POLL_MILLIS);
    }
    letGo();
  }

  /// Stops all work and gives the units back, those of threads that do not listen as well.
  private void letGo() throws InterruptedException {
    if (busy == 0) {
      return;
    }
    heartbeat.held().values().forEach(Progress::lose);
    threads.shutdownNow();
    if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
      Map<Lease, Progress> held = heartbeat.held();
      if (!held.isEmpty()) {
        queue.release(held.keySet());
      }
    }
    busy = 0;
  }

  /// Stops the threads; what they still hold is reclaimed later.
  @Override
  public void close() {
    heartbeat.close();
    threads.shutdownNow();
  }
}
