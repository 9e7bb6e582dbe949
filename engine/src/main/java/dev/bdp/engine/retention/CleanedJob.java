package dev.bdp.engine.retention;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.staging.StagingPartition;
import java.util.List;
import java.util.Map;

/// A failed or cancelled job whose files and staged records retention has removed. It goes on from
/// the start, with the manifest that it had.
public final class CleanedJob {
  private static final List<String> OWN_ROWS =
      List.of(
          "DELETE FROM ingestion_work_units WHERE job_id = ?",
          "DELETE FROM ingestion_removals WHERE job_id = ?",
          """
          DELETE FROM release_entries x USING releases r
           WHERE x.release_id = r.id AND r.job_id = ? AND r.status = 'building'
          """,
          "DELETE FROM releases WHERE job_id = ? AND status = 'building'",
          """
          UPDATE ingestion_raw_files
             SET status = 'pending', removed_at = NULL, size_bytes = NULL, prefix_bytes = NULL, prefix_md5 = NULL,
                 frames_key = NULL, record_count = NULL, error_message = NULL
           WHERE job_id = ?
          """,
          """
          UPDATE ingestion_jobs
             SET cleaned_at = NULL, total_records = NULL, records_processed = 0, records_stored = 0, records_skipped = 0,
                 records_failed = 0, records_superseded = 0, removal_texts = 0
           WHERE id = ?
          """);

  private CleanedJob() {}

  /// Whether a job is one of these.
  public static boolean startsOver(Transaction transaction, IngestionJob job) {
    return (job.status() == JobStatus.FAILED || job.status() == JobStatus.CANCELLED)
        && Jobs.isCleaned(transaction, job.id());
  }

  /// Puts a job that was cleaned back to its start; for any other nothing happens. The caller holds
  /// the lock on its organization.
  public static void startOver(Transaction transaction, IngestionJob ended) {
    if (!startsOver(transaction, ended)) {
      return;
    }
    JobId job = ended.id();
    StagingPartition.drop(transaction, job);
    OWN_ROWS.forEach(sql -> transaction.update(sql, job.value()));
    AbandonedObjects.reclaim(
        transaction, RawFiles.of(transaction, job).stream().map(RawFile::key).toList());
    JobLog.info(
        transaction, job, "Job starts over: retention had removed what it staged", Map.of());
  }
}
