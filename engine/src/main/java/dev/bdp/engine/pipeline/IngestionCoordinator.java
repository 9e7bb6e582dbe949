package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.split.Splitting;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.UnitLoop;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkListener;
import java.util.Optional;

/// Carries a job from stage to stage. Any process may do so, several at once: every step looks at
/// the tables, happens once, and can be asked for again.
public final class IngestionCoordinator {
  private final Database database;
  private final ObjectStore objects;
  private final Transports transports;
  private final BatchConfig config;
  private final JobCreation creation;
  private final StageBorders borders;

  public IngestionCoordinator(Database database, ObjectStore objects, BatchConfig config) {
    this.database = database;
    this.objects = objects;
    this.config = config;
    this.transports = new Transports(config.transfers());
    this.creation = new JobCreation(database, transports);
    this.borders = new StageBorders(database);
  }

  /// Creates a job and freezes its manifest; a job that is there already, by organization, type and
  /// versions, is given back.
  ///
  /// @throws SourceDataException when that job was made from other files
  public JobId createJob(CreateJobParams params) {
    return creation.createOrFind(params);
  }

  /// Queues the files of a job for download.
  public void startDownload(JobId job) {
    borders.startDownload(job);
  }

  /// Downloads what is not there yet, and says so when every file is verified.
  public void completeDownload(JobId job) {
    run(
        job,
        JobStatus.DOWNLOADING,
        UnitType.DOWNLOAD,
        new DownloadHandler(
            database, new Download(objects, transports), Optional.empty(), WorkListener.NONE));
    borders.endDownload(job);
  }

  /// Splits the data files of a job into parse units and opens it for workers.
  public void createWorkUnits(JobId job, DataSource<?> source) {
    run(
        job,
        JobStatus.DOWNLOAD_VERIFIED,
        UnitType.SPLIT,
        new SplitHandler(database, new Splitting(objects, source, config.recordsPerParseUnit())));
    borders.endSplit(job);
  }

  /// Checks that the job adds up and publishes its release, in one transaction.
  ///
  /// @throws SourceDataException when it does not; the job has failed and says which term is off
  public void completeJob(JobId job) {
    borders.endStore(job);
  }

  private void run(JobId job, JobStatus during, UnitType type, UnitHandler handler) {
    new UnitLoop(database, config).run(job, during, type, handler);
  }
}
