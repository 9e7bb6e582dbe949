package dev.bdp.engine.work;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;

/// Works on the units of one type of a job until none is left.
public final class UnitLoop {
  private final Database database;
  private final WorkQueue queue;
  private final BatchConfig config;

  public UnitLoop(Database database, BatchConfig config) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.config = config;
  }

  /// Returns when no unit of the type is open any more, or the job has left the state, or the
  /// thread is interrupted.
  ///
  /// @throws RuntimeException why a unit failed for good, wherever it did so; the job has failed
  public QueueDepth run(JobId job, JobStatus during, UnitType type, UnitHandler handler) {
    try (UnitCrew crew = new UnitCrew(database, config, WorkListener.NONE)) {
      Outage outage = new Outage();
      while (true) {
        try {
          boolean wanted = status(job) == during;
          boolean claimed = wanted && crew.claim(job, type, handler) > 0;
          outage.over();
          if (!claimed && crew.isIdle() && (!wanted || !queue.isOpen(job, type))) {
            break;
          }
        } catch (BackendUnavailableException | OutcomeUnknownException e) {
          outage.missed(e);
        }
        try {
          crew.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
      }
    }
    QueueDepth depth = queue.depth(job, type);
    if (depth.failed() > 0) {
      database.transact(transaction -> Jobs.fail(transaction, job, depth.kind(), depth.error()));
      throw depth.kind().told(depth.error());
    }
    return depth;
  }

  private JobStatus status(JobId job) {
    return database.inTransaction(transaction -> Jobs.load(transaction, job).status());
  }
}
