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
}
