package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.failure.OutcomeUnknownException;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.DriftPolicy;
import dev.bdp.engine.job.ErrorBudget;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.Operator;
import dev.bdp.engine.registry.Organizations;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.retention.CleanedJob;
import dev.bdp.engine.staging.QuarantinedRecords;
import java.util.Map;
import java.util.Optional;

/// What an operator may do to a job.
///
/// @param operator who does it, for the log of the job
public record JobSteering(Database database, Operator operator) {

  /// Steers as the user who runs this program.
  public JobSteering(Database database) {
    this(database, Operator.ofProgram());
  }

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
      JobLog.info(transaction, id, "Job is cancelled", operator.with(Map.of()));
      return true;
    });
  }

  /// Gives a job another error budget and drift policy; what is empty stays as it is.
  public void reconfigure(JobId id, Optional<ErrorBudget> budget, Optional<DriftPolicy> onDrift) {
    database.transact(transaction -> {
      JobOptions before = Jobs.load(transaction, id).options();
      ErrorBudget newBudget = budget.orElse(before.errorBudget());
      DriftPolicy newPolicy = onDrift.orElse(before.onDrift());
      if (newBudget.equals(before.errorBudget()) && newPolicy == before.onDrift()) {
        return;
      }
      Jobs.reconfigure(transaction, id, newBudget, newPolicy);
      JobLog.info(
          transaction,
          id,
          "Job is configured anew",
          operator.with(
              Map.of("maxFailed", newBudget.toString(), "onDrift", EnumText.of(newPolicy))));
    });
  }

  /// Makes a failed or cancelled job go on where its tables say it stands, or from its start when
  /// retention has removed what it staged. False when there is nothing to resume.
  ///
  /// @throws OutcomeUnknownException while another job of its organization stores, if it was
  ///   storing
  public boolean resume(JobId id) {
    return database.inTransaction(transaction -> resume(transaction, id));
  }

  private boolean resume(Transaction transaction, JobId id) {
    Organizations.lock(transaction, id);
    IngestionJob job = Jobs.load(transaction, id);
    if (job.status() != JobStatus.FAILED && job.status() != JobStatus.CANCELLED) {
      return false;
    }
    CleanedJob.startOver(transaction, job);
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
            SELECT CASE WHEN total_records IS NULL THEN
                          CASE WHEN EXISTS (SELECT 1 FROM ingestion_work_units WHERE job_id = j.id AND unit_type = 'split')
                               THEN 'download_verified' ELSE 'pending' END
                        WHEN NOT EXISTS (SELECT 1 FROM ingestion_work_units WHERE job_id = j.id AND unit_type = 'store')
                          OR EXISTS (SELECT 1 FROM ingestion_work_units
                                      WHERE job_id = j.id AND unit_type IN ('parse', 'reparse') AND status <> 'completed')
                          OR EXISTS (SELECT 1 FROM ingestion_staged_records
                                      WHERE job_id = j.id AND status = 'staged'
                                        AND id >= (SELECT max(end_offset) FROM ingestion_work_units
                                                    WHERE job_id = j.id AND unit_type = 'store'))
                        THEN 'parsing' ELSE 'storing' END
              FROM ingestion_jobs j WHERE id = ?
            """,
            row -> row.getString(1),
            id.value());
    if (stage.equals("storing") && Jobs.isAnotherStoring(transaction, id)) {
      throw new OutcomeUnknownException(
          "Cannot resume %s: it was storing, and another job of its organization stores now. Wait until that has ended."
              .formatted(job.title()));
    }
    transaction.update(
        """
        UPDATE ingestion_jobs SET status = ?, error_kind = NULL, error_message = NULL, completed_at = NULL, updated_at = clock_timestamp(),
               metadata = metadata - 'violations'
         WHERE id = ?
        """,
        stage,
        id.value());
    JobLog.info(transaction, id, "Job is resumed", operator.with(Map.of("status", stage)));
    return true;
  }

  /// Has the quarantined records parsed again whose reason has a text in it, or all of them; how
  /// many. The job goes through its stages once more with them; what they become is shown by its
  /// release all at once, at the end. Nothing happens when there are none.
  ///
  /// @throws IngestException when the job is in a stage in which that cannot be
  public int retryFailed(JobId id, Optional<String> reason) {
    return database.inTransaction(transaction -> {
      Organizations.lock(transaction, id);
      transaction.query(
          "SELECT 1 FROM ingestion_jobs WHERE id = ? FOR NO KEY UPDATE", row -> true, id.value());
      IngestionJob job = Jobs.load(transaction, id);
      int records = QuarantinedRecords.queue(transaction, id, reason);
      if (records == 0) {
        return 0;
      }
      switch (job.status()) {
        case PARSING -> {}
        case COMPLETED -> {
          if (!Releases.isCurrent(transaction, id)) {
            throw new UsageException(
                "Cannot retry the records of %s: its release is not the current one. Ingest a newer release instead."
                    .formatted(job.title()));
          }
          if (Jobs.isCleaned(transaction, id)) {
            throw new UsageException(
                "Cannot retry the records of %s: retention has removed what it staged. Ingest the release again under its own internal version with --version."
                    .formatted(job.title()));
          }
          Jobs.move(transaction, id, JobStatus.COMPLETED, JobStatus.PARSING);
        }
        case FAILED, CANCELLED -> {
          if (Jobs.isCleaned(transaction, id)) {
            throw new UsageException(
                "Cannot retry the records of %s: retention has removed what it staged. Run bdp job resume %s, which starts it over."
                    .formatted(job.title(), id));
          }
          if (isCutForStorage(transaction, id)) {
            throw new UsageException(
                "Cannot retry the records of %s: it stopped while it was storing. Run bdp job resume %s first."
                    .formatted(job.title(), id));
          }
          resume(transaction, id);
        }
        case PENDING, DOWNLOADING, DOWNLOAD_VERIFIED, STORING ->
            throw new OutcomeUnknownException(
                "Cannot retry the records of %s: it is %s. Wait until it has ended."
                    .formatted(job.title(), EnumText.of(job.status())));
      }
      JobLog.info(
          transaction,
          id,
          "Quarantined records are parsed again",
          operator.with(Map.of("records", records)));
      return records;
    });
  }

  private static boolean isCutForStorage(Transaction transaction, JobId id) {
    return transaction
        .find(
            """
            SELECT 1 FROM ingestion_work_units
             WHERE job_id = ? AND unit_type = 'store' AND status <> 'completed' LIMIT 1
            """,
            row -> true,
            id.value())
        .isPresent();
  }
}
