package dev.bdp.engine.staging;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;

/// A job's own partitions of the staging tables: dropped as a whole, never emptied row by row.
public final class StagingPartition {
  private StagingPartition() {}

  /// Makes them, if they are not there. Large values are compressed with lz4 where the server has
  /// it and not at all otherwise: pglz costs more than the disk that it saves.
  public static void create(Transaction transaction, JobId job) {
    boolean lz4 =
        transaction.load(
            "SELECT 'lz4' = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression'",
            row -> row.getBoolean(1));
    String records = "ingestion_staged_records_" + job.value();
    transaction.update(
        """
        CREATE TABLE IF NOT EXISTS %s PARTITION OF ingestion_staged_records FOR VALUES IN (%d)
          WITH (fillfactor = 50, autovacuum_enabled = false)
        """
            .formatted(records, job.value()));
    transaction.update(
        "ALTER TABLE %s ALTER COLUMN record_data SET %s"
            .formatted(records, lz4 ? "COMPRESSION lz4" : "STORAGE EXTERNAL"));
    transaction.update(
        """
        CREATE TABLE IF NOT EXISTS ingestion_file_uploads_%d PARTITION OF ingestion_file_uploads FOR VALUES IN (%d)
          WITH (fillfactor = 50, autovacuum_enabled = false)
        """
            .formatted(job.value(), job.value()));
  }

  /// Drops them, quarantined records excepted: those stay for whoever looks into them.
  public static void keepFailed(Transaction transaction, JobId job) {
    if (!exists(transaction, job)) {
      return;
    }
    transaction.update(
        """
        CREATE TEMPORARY TABLE quarantined ON COMMIT DROP AS
        SELECT * FROM ingestion_staged_records WHERE job_id = ? AND status = 'failed'
        """,
        job.value());
    drop(transaction, job);
    create(transaction, job);
    transaction.update(
        "INSERT INTO ingestion_staged_records OVERRIDING SYSTEM VALUE SELECT * FROM quarantined");
    transaction.update("DROP TABLE quarantined");
  }

  /// Drops them with everything in them; for a job that has none nothing happens.
  public static void drop(Transaction transaction, JobId job) {
    transaction.update("DROP TABLE IF EXISTS ingestion_staged_records_" + job.value());
    transaction.update("DROP TABLE IF EXISTS ingestion_file_uploads_" + job.value());
  }

  /// How many records [#keepFailed] removes.
  public static long countRecords(Transaction transaction, JobId job) {
    return transaction.load(
        "SELECT count(*) FROM ingestion_staged_records WHERE job_id = ? AND status <> 'failed'",
        row -> row.getLong(1),
        job.value());
  }

  /// Bytes on the database's disk.
  public static long sizeBytes(Transaction transaction, JobId job) {
    return transaction.load(
        """
        SELECT coalesce(pg_total_relation_size(to_regclass(?)), 0) + coalesce(pg_total_relation_size(to_regclass(?)), 0)
        """,
        row -> row.getLong(1),
        "ingestion_staged_records_" + job.value(),
        "ingestion_file_uploads_" + job.value());
  }

  private static boolean exists(Transaction transaction, JobId job) {
    return transaction.load(
        "SELECT to_regclass(?) IS NOT NULL",
        row -> row.getBoolean(1),
        "ingestion_staged_records_" + job.value());
  }
}
