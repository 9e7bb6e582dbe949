package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.storage.StorageOrchestrator;
import dev.bdp.engine.work.QueueDepth;

/// Brings a job from wherever the tables say it stands to its end.
public final class Pipeline {
  private final Database database;
  private final IngestionCoordinator coordinator;
  private final IngestionWorker worker;
  private final StorageOrchestrator storage;
  private final DataSource<?> source;

  public Pipeline(
      Database database, ObjectStore objects, DataSource<?> source, BatchConfig config) {
    this.database = database;
    this.source = source;
    this.coordinator = new IngestionCoordinator(database, objects, config);
    this.worker = new IngestionWorker(database, objects, source, config);
    this.storage = new StorageOrchestrator(database, objects, source, config);
  }

  /// Runs all stages that are left; the job as it ended. Other processes may work on the same job.
  public IngestionJob run(JobId job) throws InterruptedException {
    source.storage().migrations().run(database);
    while (true) {
      IngestionJob now = load(job);
      switch (now.status()) {
        case PENDING -> coordinator.startDownload(job);
        case DOWNLOADING -> coordinator.completeDownload(job);
        case DOWNLOAD_VERIFIED -> coordinator.createWorkUnits(job, source);
        case PARSING -> {
          QueueDepth parsed = worker.run(job);
          Quarantine.failOverBudget(database, load(job));
          if (settled(job, parsed)) {
            settled(job, storage.run(job));
          }
        }
        case STORING -> {
          if (settled(job, storage.run(job))) {
            coordinator.completeJob(job);
          }
        }
        case COMPLETED, FAILED, CANCELLED -> {
          return now;
        }
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
    }
  }

  /// Whether all units of a stage are completed.
  private boolean settled(JobId job, QueueDepth depth) {
    return depth.failed() == 0 && depth.open() == 0 && load(job).status().isActive();
  }

  private IngestionJob load(JobId job) {
    return database.inTransaction(transaction -> Jobs.load(transaction, job));
  }
}
