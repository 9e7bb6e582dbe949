package dev.bdp.engine.work;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works on the units of one type of a job until none is left: claims as many as there are free
/// threads, hands each to the handler, settles it.
public final class UnitLoop {
  private static final Logger LOG = LoggerFactory.getLogger(UnitLoop.class);
  private static final int PATIENCE = 20;

  private final Database database;
  private final WorkQueue queue;
  private final BatchConfig config;
  private final WorkerName worker = WorkerName.ofThisProcess();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  public UnitLoop(Database database, BatchConfig config) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.config = config;
  }

  /// Returns when no unit of the type is open any more, or the job has left the state. When a unit
  /// is out of attempts, the job has failed.
  ///
  /// @throws RuntimeException why a unit failed for good, when it did so in this process
  public QueueDepth run(JobId job, JobStatus during, UnitType type, UnitHandler handler) {
    QueueDepth depth = work(job, during, type, handler);
    if (depth.failed() > 0) {
      database.transact(
          transaction -> Jobs.fail(transaction, job, String.valueOf(depth.firstError())));
      RuntimeException why = failure.get();
      if (why != null) {
        throw why;
      }
    }
    return depth;
  }

  private QueueDepth work(JobId job, JobStatus during, UnitType type, UnitHandler handler) {
    LinkedBlockingQueue<WorkUnit> finished = new LinkedBlockingQueue<>();
    try (Heartbeat heartbeat = new Heartbeat(queue, config);
        ExecutorService threads =
            Executors.newFixedThreadPool(
                config.workers(), Thread.ofPlatform().name("worker-", 1).factory())) {
      try {
        int busy = 0;
        int missed = 0;
        while (true) {
          try {
            List<WorkUnit> claimed = List.of();
            boolean wanted = isIn(job, during);
            if (wanted && busy < config.workers()) {
              claimed = queue.claim(job, type, worker, config.workers() - busy);
            }
            busy += claimed.size();
            claimed.forEach(unit -> submit(threads, heartbeat, finished, handler, unit));
            if (busy == 0 && (!wanted || queue.depth(job, type).open() == 0)) {
              return queue.depth(job, type);
            }
            missed = 0;
          } catch (BackendUnavailableException e) {
            if (++missed > PATIENCE) {
              throw e;
            }
            LOG.warn("The database is away, asking again: {}", e.getMessage());
          }
          busy -= await(finished, busy == config.workers());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        threads.shutdownNow();
        return queue.depth(job, type);
      } catch (RuntimeException e) {
        threads.shutdownNow();
        throw e;
      }
    }
  }

  private boolean isIn(JobId job, JobStatus status) {
    return database.inTransaction(transaction -> Jobs.load(transaction, job).status()) == status;
  }

  private static int await(LinkedBlockingQueue<WorkUnit> finished, boolean allBusy)
      throws InterruptedException {
    long millis = allBusy ? 1000 : ThreadLocalRandom.current().nextLong(100, 400);
    @Nullable WorkUnit first = finished.poll(millis, TimeUnit.MILLISECONDS);
    if (first == null) {
      return 0;
    }
    int count = 1;
    while (finished.poll() != null) {
      count++;
    }
    return count;
  }

  private void submit(
      ExecutorService threads,
      Heartbeat heartbeat,
      LinkedBlockingQueue<WorkUnit> finished,
      UnitHandler handler,
      WorkUnit unit) {
    Progress progress = new Progress();
    heartbeat.hold(unit.lease(), progress);
    threads.execute(() -> {
      try {
        if (queue.start(unit.lease())) {
          handler.handle(unit, progress);
        }
      } catch (LeaseLostException e) {
        LOG.info("{}; its result is discarded", e.getMessage());
      } catch (InterruptedException e) {
        quietly(() -> queue.release(List.of(unit.lease())));
      } catch (OutcomeUnknownException e) {
        quietly(() -> {
          if (!queue.isCompleted(unit.lease())) {
            queue.release(List.of(unit.lease()));
          }
        });
      } catch (RuntimeException e) {
        LOG.debug("Unit {} failed", unit, e);
        failure.set(e);
        boolean retry = !(e instanceof SourceDataException);
        quietly(() -> queue.fail(unit.lease(), reason(e), retry));
      } finally {
        heartbeat.settle(unit.lease());
        finished.add(unit);
      }
    });
  }

  private static String reason(RuntimeException e) {
    return e instanceof IngestException ? String.valueOf(e.getMessage()) : e.toString();
  }

  /// The last word on a unit may be lost with the database: its lease then runs out by itself.
  private static void quietly(Runnable lastWord) {
    try {
      lastWord.run();
    } catch (IngestException e) {
      LOG.warn("A unit could not be given back and will be reclaimed: {}", e.getMessage());
    }
  }
}
