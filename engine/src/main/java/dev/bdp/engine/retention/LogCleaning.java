package dev.bdp.engine.retention;

import dev.bdp.engine.db.Transaction;

/// Old lines of the logs of jobs that have ended.
final class LogCleaning {
  private LogCleaning() {}

  static long plan(Transaction transaction, int days) {
    return transaction.load(
        """
        SELECT count(*) FROM ingestion_job_logs l JOIN ingestion_jobs j ON j.id = l.job_id
         WHERE j.status IN ('completed', 'failed', 'cancelled') AND l.created_at < clock_timestamp() - make_interval(days => ?)
        """,
        row -> row.getLong(1),
        days);
  }

  static long clean(Transaction transaction, int days) {
    return transaction.update(
        """
        DELETE FROM ingestion_job_logs l USING ingestion_jobs j
         WHERE j.id = l.job_id AND j.status IN ('completed', 'failed', 'cancelled')
           AND l.created_at < clock_timestamp() - make_interval(days => ?)
        """,
        days);
  }
}
