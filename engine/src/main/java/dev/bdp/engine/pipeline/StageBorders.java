package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.registry.LateEntries;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.staging.StagingPartition;
import java.util.List;
import java.util.Map;

/// The borders between the stages of a job. Each is crossed once, in one transaction, by whoever
/// comes first; for everybody else nothing happens.
record StageBorders(Database database) {

  /// Queues the files of the job for download.
  void startDownload(JobId job) {
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

  /// Every file is there: queues those that hold records for the split.
  void endDownload(JobId job) {
    database.transact(transaction -> {
      if (Jobs.move(transaction, job, JobStatus.DOWNLOADING, JobStatus.DOWNLOAD_VERIFIED)) {
        StagingPartition.create(transaction, job);
        transaction.update(
            """
            INSERT INTO ingestion_work_units (job_id, raw_file_id, unit_type, batch_number, start_offset, end_offset)
            SELECT job_id, id, 'split', file_number, 0, size_bytes
              FROM ingestion_raw_files WHERE job_id = ? AND file_purpose = 'data'
            ON CONFLICT (job_id, unit_type, batch_number) DO NOTHING
            """,
            job.value());
      }
    });
  }

  /// Every file is split: the records are counted, the job is open for parsing.
  void endSplit(JobId job) {
    database.transact(transaction -> {
      transaction.update(
          """
          UPDATE ingestion_jobs
             SET total_records = (SELECT nullif(sum(record_count), 0) FROM ingestion_raw_files WHERE job_id = ? AND file_purpose = 'data')
           WHERE id = ? AND status = 'download_verified'
          """,
          job.value(),
          job.value());
      if (Jobs.load(transaction, job).totalRecords().orElse(0) == 0) {
        Jobs.fail(
            transaction,
            job,
            FailureKind.SOURCE_DATA,
            "Cannot ingest job " + job + ": its files hold no record. Check --from.");
      }
      Jobs.move(transaction, job, JobStatus.DOWNLOAD_VERIFIED, JobStatus.PARSING);
    });
  }

  /// Everything is stored: checks that it adds up and publishes the release.
  ///
  /// @throws SourceDataException when it does not; the job has failed and says which term is off
  void endStore(JobId job) {
    String failure = database.inTransaction(transaction -> settle(transaction, job));
    if (!failure.isEmpty()) {
      throw new SourceDataException(failure);
    }
  }

  private static String settle(Transaction transaction, JobId job) {
    transaction.query(
        "SELECT 1 FROM ingestion_jobs WHERE id = ? FOR NO KEY UPDATE", row -> true, job.value());
    IngestionJob now = Jobs.load(transaction, job);
    if (now.status() != JobStatus.STORING) {
      return "";
    }
    boolean again = Releases.isPublished(transaction, job);
    try {
      transaction.savepoint(() -> publish(transaction, now, again));
    } catch (SourceDataException e) {
      Jobs.fail(transaction, job, FailureKind.SOURCE_DATA, String.valueOf(e.getMessage()));
      Jobs.keepViolations(transaction, job, String.valueOf(e.getMessage()));
      return String.valueOf(e.getMessage());
    }
    Jobs.move(transaction, job, JobStatus.STORING, JobStatus.COMPLETED);
    JobLog.info(
        transaction,
        job,
        again ? "Release shows the records that were parsed again" : "Release is published",
        Map.of("stored", now.stored(), "unchanged", now.unchanged(), "failed", now.failed()));
    return "";
  }

  private static void publish(Transaction transaction, IngestionJob job, boolean again) {
    if (again) {
      LateEntries.show(transaction, job.id());
    }
    List<String> violations = Gate.violations(transaction, job);
    if (!violations.isEmpty()) {
      throw new SourceDataException(
          "Cannot publish %s: it does not add up: %s. Nothing was published; resume the job."
              .formatted(job.title(), String.join("; ", violations)));
    }
    if (!again) {
      Releases.carryOver(transaction, job.id());
      Releases.publish(transaction, job.id());
    }
  }
}
