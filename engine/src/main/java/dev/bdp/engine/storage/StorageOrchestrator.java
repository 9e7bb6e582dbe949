package dev.bdp.engine.storage;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.work.QueueDepth;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.UnitLoop;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkQueue;

/// Stores the staged records of a job, together with any number of others that do the same
/// elsewhere.
public final class StorageOrchestrator {
  private final Database database;
  private final ObjectStore objects;
  private final DataSource<?> source;
  private final BatchConfig config;

  public StorageOrchestrator(
      Database database, ObjectStore objects, DataSource<?> source, BatchConfig config) {
    this.database = database;
    this.objects = objects;
    this.source = source;
    this.config = config;
  }

  /// @param recordsPerUnit how many staged records are stored together
  public StorageOrchestrator(
      Database database, ObjectStore objects, DataSource<?> source, int recordsPerUnit) {
    this(
        database,
        objects,
        source,
        BatchConfig.defaults()
            .withUnits(BatchConfig.defaults().recordsPerParseUnit(), recordsPerUnit));
  }

  /// Makes the source's tables, then works until no store unit of the job is open; the first caller
  /// cuts the staged records into units. Nothing happens while the job is still parsing, or when it
  /// fails for what is unknown in its release.
  public QueueDepth run(JobId job) throws InterruptedException {
    source.storage().migrations().run(database);
    while (!begin(job)) {
      Thread.sleep(1000);
    }
    if (database.inTransaction(transaction -> Jobs.load(transaction, job).status())
        != JobStatus.STORING) {
      return new WorkQueue(database).depth(job, UnitType.STORE);
    }
    return new UnitLoop(database, config).run(job, JobStatus.STORING, UnitType.STORE, handler(job));
  }

  /// Cuts the staged records of a parsed job into units, once, whoever comes first. False when the
  /// job has to wait for another one of its organization.
  public boolean begin(JobId job) {
    StoreUnits units = new StoreUnits(config.recordsPerStoreUnit());
    return database.inTransaction(transaction -> units.begin(transaction, job));
  }

  /// What is done with a store unit of the job.
  public UnitHandler handler(JobId job) {
    return new StoreHandler<>(database, objects, source, job);
  }
}
