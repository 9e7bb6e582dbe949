package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.staging.QuarantinedRecords;

/// The records of a job that could not be parsed.
final class Quarantine {
  private Quarantine() {}

  /// Fails a job that has more of them than its error budget allows, not counting those that are
  /// being parsed again.
  static void failOverBudget(Database database, IngestionJob job) {
    long limit = job.options().errorBudget().limit(job.totalRecords().orElse(0));
    if (job.failed() > limit) {
      database.transact(transaction -> {
        if (job.failed() - QuarantinedRecords.queued(transaction, job.id()) > limit) {
          Jobs.fail(
              transaction, job.id(), FailureKind.SOURCE_DATA, overBudget(transaction, job, limit));
        }
      });
    }
  }

  private static String overBudget(Transaction transaction, IngestionJob job, long limit) {
    String first =
        transaction
            .find(
                """
                SELECT source_file || ' at byte ' || source_offset || ': ' || left(error_message, 200)
                  FROM ingestion_staged_records WHERE job_id = ? AND status = 'failed'
                 ORDER BY source_file, source_offset LIMIT 1
                """,
                row -> row.getString(1),
                job.id().value())
            .orElse("none is left");
    return "Cannot ingest %s: %d of %d records failed, the error budget allows %d; the first is in %s. Look at them with bdp job failed %s; then mend the parser and run bdp job retry-failed %s, or resume the job with a larger --max-failed if they may be missing."
        .formatted(
            job.title(),
            job.failed(),
            job.totalRecords().orElse(0),
            limit,
            first.replaceFirst("[.]$", ""),
            job.id(),
            job.id());
  }
}
