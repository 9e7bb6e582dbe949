package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.staging.StagingPartition;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.UnitLoop;
import dev.bdp.engine.work.UnitType;
import java.util.List;
import java.util.Map;

/// Carries a job from stage to stage. Any process may do so, several at once: every step looks at
/// the tables, happens once, and can be asked for again.
public final class IngestionCoordinator {
  private final Database database;
  private final ObjectStore objects;
  private final BatchConfig config;
  private final JobCreation creation;

  public IngestionCoordinator(Database database, ObjectStore objects, BatchConfig config) {
    this.database = database;
    this.objects = objects;
    this.config = config;
    this.creation = new JobCreation(database);
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
    database.transact(transaction -> {
      if (Jobs.move(transaction, job, JobStatus.PENDING, JobStatus.DOWNLOADING)) {
        transaction.update(
            """
            INSERT INTO ingestion_work_units (job_id, raw_file_id, unit_type, batch_number, start_offset, end_offset)
            SELECT job_id, id, 'download', file_number, 0, coalesce(expected_size_bytes, 0)
              FROM ingestion_raw_files WHERE job_id = ?
            ON CONFLICT (job_id, unit_type, batch_number) DO NOTHING
            """,
            job.value());
      }
    });
  }

  /// Downloads what is not there yet, and says so when every file is verified.
  public void completeDownload(JobId job) {
    run(job, JobStatus.DOWNLOADING, UnitType.DOWNLOAD, new DownloadHandler(database, objects));
    database.transact(transaction ->
        Jobs.move(transaction, job, JobStatus.DOWNLOADING, JobStatus.DOWNLOAD_VERIFIED));
  }

  /// Splits the data files of a job into parse units and opens it for workers.
  public void createWorkUnits(JobId job, DataSource<?> source) {
    database.transact(transaction -> {
      StagingPartition.create(transaction, job);
      transaction.update(
          """
          INSERT INTO ingestion_work_units (job_id, raw_file_id, unit_type, batch_number, start_offset, end_offset)
          SELECT job_id, id, 'split', file_number, 0, size_bytes
            FROM ingestion_raw_files WHERE job_id = ? AND file_purpose = 'data'
          ON CONFLICT (job_id, unit_type, batch_number) DO NOTHING
          """,
          job.value());
    });
    run(
        job,
        JobStatus.DOWNLOAD_VERIFIED,
        UnitType.SPLIT,
        new SplitHandler(database, objects, source, config.recordsPerParseUnit()));
    database.transact(transaction -> {
      transaction.update(
          """
          UPDATE ingestion_jobs
             SET total_records = (SELECT sum(record_count) FROM ingestion_raw_files WHERE job_id = ? AND file_purpose = 'data')
           WHERE id = ? AND status = 'download_verified'
          """,
          job.value(),
          job.value());
      if (Jobs.load(transaction, job).totalRecords().orElse(0) == 0) {
        Jobs.fail(
            transaction,
            job,
            "Cannot ingest job " + job + ": its files hold no record. Check --from.");
      }
      Jobs.move(transaction, job, JobStatus.DOWNLOAD_VERIFIED, JobStatus.PARSING);
    });
  }

  /// Checks that the job adds up and publishes its release, in one transaction.
  ///
  /// @throws SourceDataException when it does not; the job has failed and says which term is off
  public void completeJob(JobId job) {
    String failure =
        database.inTransaction(transaction -> {
          lock(transaction, job);
          IngestionJob now = Jobs.load(transaction, job);
          if (now.status() != JobStatus.STORING) {
            return "";
          }
          List<String> violations = Gate.violations(transaction, now);
          if (!violations.isEmpty()) {
            String reason =
                "Cannot publish %s: it does not add up: %s. Nothing was published; resume the job."
                    .formatted(now.title(), String.join("; ", violations));
            Jobs.fail(transaction, job, reason);
            return reason;
          }
          Releases.carryOver(transaction, job);
          Releases.publish(transaction, job);
          Jobs.move(transaction, job, JobStatus.STORING, JobStatus.COMPLETED);
          JobLog.info(
              transaction,
              job,
              "Release is published",
              Map.of("stored", now.stored(), "unchanged", now.unchanged(), "failed", now.failed()));
          return "";
        });
    if (!failure.isEmpty()) {
      throw new SourceDataException(failure);
    }
  }

  private void run(JobId job, JobStatus during, UnitType type, UnitHandler handler) {
    new UnitLoop(database, config).run(job, during, type, handler);
  }

  private static void lock(Transaction transaction, JobId job) {
    transaction.query(
        "SELECT 1 FROM ingestion_jobs WHERE id = ? FOR NO KEY UPDATE", row -> true, job.value());
  }
}
