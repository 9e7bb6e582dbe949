package dev.bdp.engine.retention;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import java.util.List;

/// What jobs that failed or were cancelled have left besides files and staged records: objects of
/// records that were never stored.
final class FailedCleaning {
  private FailedCleaning() {}

  /// The jobs that ended so many days ago.
  static List<JobId> due(Transaction transaction, int days) {
    return transaction.query(
        """
        SELECT id FROM ingestion_jobs
         WHERE status IN ('failed', 'cancelled') AND cleaned_at IS NULL
           AND completed_at < clock_timestamp() - make_interval(days => ?)
         ORDER BY id
        """,
        row -> new JobId(row.getLong(1)),
        days);
  }

  /// Keeps the job from being resumed and others of its organization from storing.
  ///
  /// @return false when it was resumed meanwhile, or another one stores: it may write the same keys
  static boolean lock(Transaction transaction, JobId job) {
    long organization =
        transaction.load(
            "SELECT organization_id FROM ingestion_jobs WHERE id = ?",
            row -> row.getLong(1),
            job.value());
    return ReleaseCleaning.lock(transaction, organization)
        && transaction
            .find(
                "SELECT 1 FROM ingestion_jobs WHERE id = ? AND status IN ('failed', 'cancelled')",
                row -> true,
                job.value())
            .isPresent();
  }

  /// Deletes what was to be put and that no version names, before the rows that know it go: the
  /// next version of the entry will have the same keys, so that this cannot be left for later.
  ///
  /// @return how many keys
  static long deleteUnfinished(Transaction transaction, ObjectStore objects, JobId job) {
    List<String> keys =
        transaction.query(
            """
            SELECT DISTINCT u.s3_key FROM ingestion_file_uploads u
             WHERE u.job_id = ? AND u.status <> 'verified'
               AND NOT EXISTS (SELECT 1 FROM version_files f WHERE f.s3_key = u.s3_key)
               AND NOT EXISTS (SELECT 1 FROM ingestion_file_uploads o WHERE o.s3_key = u.s3_key AND o.job_id <> u.job_id)
            """,
            row -> row.getString(1),
            job.value());
    objects.deleteAll(keys);
    return keys.size();
  }
}
