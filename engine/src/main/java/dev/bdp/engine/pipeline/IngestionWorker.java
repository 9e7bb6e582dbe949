package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.work.QueueDepth;
import dev.bdp.engine.work.UnitLoop;
import dev.bdp.engine.work.UnitType;

/// Parses the frames of a job, together with any number of others that do the same elsewhere.
public final class IngestionWorker {
  private final Database database;
  private final ObjectStore objects;
  private final DataSource<?> source;
  private final BatchConfig config;

  public IngestionWorker(
      Database database, ObjectStore objects, DataSource<?> source, BatchConfig config) {
    this.database = database;
    this.objects = objects;
    this.source = source;
    this.config = config;
  }

  /// Works until no parse unit of the job is open or the job has left `parsing`.
  public QueueDepth run(JobId job) {
    UnitLoop loop = new UnitLoop(database, config);
    ParseHandler handler = new ParseHandler(database, objects, source);
    loop.run(job, JobStatus.PARSING, UnitType.REPARSE, handler);
    return loop.run(job, JobStatus.PARSING, UnitType.PARSE, handler);
  }
}
