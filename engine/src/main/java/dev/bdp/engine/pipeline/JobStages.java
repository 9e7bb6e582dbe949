package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.failure.OutcomeUnknownException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.split.Splitting;
import dev.bdp.engine.storage.StorageOrchestrator;
import dev.bdp.engine.work.QueueDepth;
import dev.bdp.engine.work.UnitCrew;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkQueue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a worker process does for one job, according to where the tables say that it stands.
final class JobStages {
  private static final Logger LOG = LoggerFactory.getLogger(JobStages.class);

  private final Database database;
  private final ObjectStore objects;
  private final DataSource<?> source;
  private final BatchConfig config;
  private final Download download;
  private final WorkQueue queue;
  private final StageBorders borders;
  private final Splitting splitting;
  private final StorageOrchestrator storage;
  private @Nullable UnitHandler store;

  JobStages(
      Database database,
      ObjectStore objects,
      DataSource<?> source,
      BatchConfig config,
      Download download) {
    this.database = database;
    this.objects = objects;
    this.source = source;
    this.config = config;
    this.download = download;
    this.queue = new WorkQueue(database);
    this.borders = new StageBorders(database);
    this.splitting = new Splitting(objects, source, config.recordsPerParseUnit());
    this.storage = new StorageOrchestrator(database, objects, source, config);
  }

  /// Claims units of the job's stage, or ends the stage when none is open; whether anything
  /// happened. What goes wrong at a border, other than that the database is away, fails the job.
  boolean serve(UnitCrew crew, IngestionJob job) {
    try {
      return switch (job.status()) {
        case PENDING -> crossed(job.id(), () -> borders.startDownload(job.id()));
        case DOWNLOADING ->
            work(
                crew,
                job.id(),
                UnitType.DOWNLOAD,
                new DownloadHandler(database, download, Optional.of(splitting), crew.listener()),
                () -> borders.endDownload(job.id()));
        case DOWNLOAD_VERIFIED ->
            work(
                crew,
                job.id(),
                UnitType.SPLIT,
                new SplitHandler(database, splitting),
                () -> borders.endSplit(job.id()));
        case PARSING -> parse(crew, job.id());
        case STORING ->
            work(
                crew,
                job.id(),
                UnitType.STORE,
                storeHandler(job.id()),
                () -> borders.endStore(job.id()));
        case COMPLETED, FAILED, CANCELLED -> false;
      };
    } catch (BackendUnavailableException | OutcomeUnknownException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debug("Cannot go on", e);
      fail(job.id(), FailureKind.of(e), e.getMessage() == null ? e.toString() : e.getMessage());
      return true;
    }
  }

  private boolean work(
      UnitCrew crew, JobId job, UnitType type, UnitHandler handler, Runnable border) {
    if (crew.isFull(type) || crew.claim(job, type, handler) > 0) {
      return false;
    }
    if (queue.isOpen(job, type)) {
      return false;
    }
    QueueDepth depth = queue.depth(job, type);
    if (depth.failed() > 0) {
      fail(job, depth.kind(), depth.error());
      return true;
    }
    return crossed(job, border);
  }

  private boolean parse(UnitCrew crew, JobId job) {
    UnitHandler handler = new ParseHandler(database, objects, source);
    return work(
        crew,
        job,
        UnitType.PARSE,
        handler,
        () -> work(crew, job, UnitType.REPARSE, handler, () -> endParse(job)));
  }

  /// Whether the job has another status after the step.
  private boolean crossed(JobId job, Runnable border) {
    var before = load(job).status();
    border.run();
    return load(job).status() != before;
  }

  private void endParse(JobId job) {
    Quarantine.failOverBudget(database, load(job));
    storage.begin(job);
  }

  private UnitHandler storeHandler(JobId job) {
    if (store == null) {
      store = storage.handler(job);
    }
    return store;
  }

  private void fail(JobId job, FailureKind kind, String reason) {
    database.transact(transaction -> Jobs.fail(transaction, job, kind, reason));
  }

  private IngestionJob load(JobId job) {
    return database.inTransaction(transaction -> Jobs.load(transaction, job));
  }
}
