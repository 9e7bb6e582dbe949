package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import java.util.Map;

/// What an operator may do to a job.
public record JobSteering(Database database) {

  /// Cancels an active job: its units are taken from their workers, which notice at their next
  /// heartbeat or completion. Nothing of it becomes visible. False when it has ended already.
  public boolean cancel(JobId id) {
    return database.inTransaction(transaction -> {
      IngestionJob job = Jobs.load(transaction, id);
      if (!job.status().isActive()
          || !Jobs.move(transaction, id, job.status(), JobStatus.CANCELLED)) {
        return false;
      }
      transaction.update(
          """
          UPDATE ingestion_work_units SET status = 'cancelled', claim_id = NULL
           WHERE job_id = ? AND status IN ('pending', 'claimed', 'processing')
          """,
          id.value());
      return true;
    });
  }

  /// Makes a failed or cancelled job go on where its tables say it stands. False when there is
  /// nothing to resume.
  public boolean resume(JobId id) {
    return database.inTransaction(transaction -> {
      IngestionJob job = Jobs.load(transaction, id);
      if (job.status() != JobStatus.FAILED && job.status() != JobStatus.CANCELLED) {
        return false;
      }
      transaction.update(
          """
          UPDATE ingestion_work_units
             SET status = 'pending', claim_id = NULL, retry_count = 0, reclaim_count = 0, not_before = NULL
           WHERE job_id = ? AND status IN ('failed', 'cancelled')
          """,
          id.value());
      String stage =
          transaction.load(
              """
              SELECT CASE WHEN EXISTS (SELECT 1 FROM ingestion_work_units WHERE job_id = j.id AND unit_type = 'store')
                          THEN 'storing'
                          WHEN total_records IS NOT NULL THEN 'parsing'
                          WHEN EXISTS (SELECT 1 FROM ingestion_work_units WHERE job_id = j.id AND unit_type = 'split')
                          THEN 'download_verified'
                          ELSE 'pending' END
                FROM ingestion_jobs j WHERE id = ?
              """,
              row -> row.getString(1),
              id.value());
      transaction.update(
          """
          UPDATE ingestion_jobs SET status = ?, error_kind = NULL, error_message = NULL, completed_at = NULL, updated_at = clock_timestamp()
           WHERE id = ?
          """,
          stage,
          id.value());
      JobLog.info(transaction, id, "Job is resumed", Map.of("status", stage));
      return true;
    });
  }
}
