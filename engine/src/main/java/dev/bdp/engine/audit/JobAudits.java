package dev.bdp.engine.audit;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import java.util.List;
import java.util.Optional;

/// Reads audits from the tables.
public final class JobAudits {
  private JobAudits() {}

  /// @param job only this one; all jobs, newest first, when empty
  public static List<JobAudit> load(Transaction transaction, Optional<JobId> job) {
    List<IngestionJob> jobs =
        job.map(id -> List.of(Jobs.load(transaction, id))).orElseGet(() -> Jobs.all(transaction));
    return jobs.stream().map(one -> load(transaction, one)).toList();
  }

  /// The database and its server, without secrets.
  public static String databaseName(Transaction transaction) {
    return transaction.load(
        "SELECT current_database() || ', PostgreSQL ' || current_setting('server_version')",
        row -> row.getString(1));
  }

  private static JobAudit load(Transaction transaction, IngestionJob job) {
    return new JobAudit(
        job,
        transaction
            .find(
                "SELECT status FROM releases WHERE job_id = ?",
                row -> row.getString(1),
                job.id().value())
            .orElse("none"),
        origin(transaction, job.id()),
        sources(transaction, job.id()),
        stored(transaction, job.id()));
  }

  private static JobAudit.Origin origin(Transaction transaction, JobId job) {
    return transaction.load(
        """
        SELECT coalesce(j.metadata->>'createdBy', '') AS created_by, coalesce(j.metadata->>'program', '') AS program,
               ARRAY(SELECT DISTINCT worker_hostname FROM ingestion_work_units
                      WHERE job_id = j.id AND worker_hostname IS NOT NULL ORDER BY 1) AS workers,
               coalesce(to_char(j.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '') AS started,
               coalesce(to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '') AS published
          FROM ingestion_jobs j LEFT JOIN releases r ON r.job_id = j.id WHERE j.id = ?
        """,
        row ->
            new JobAudit.Origin(
                row.getString("created_by"),
                row.getString("program"),
                List.of((String[]) row.getArray("workers").getArray()),
                row.getString("started"),
                row.getString("published")),
        job.value());
  }

  /// The files of a job in the order of the release.
  public static List<JobAudit.SourceFile> sources(Transaction transaction, JobId job) {
    return transaction.query(
        """
        SELECT file_name, urls, coalesce(size_bytes, 0) AS size_bytes,
               CASE WHEN expected_sha256 IS NOT NULL THEN 'SHA-256 ' || expected_sha256
                    WHEN expected_md5 IS NOT NULL THEN 'MD5 ' || expected_md5 ELSE '' END AS stated,
               coalesce(checksum_stated_by, '') AS stated_by, coalesce(computed_md5, '') AS md5, status,
               CASE WHEN removed_at IS NULL THEN 'yes' ELSE 'removed' END AS in_store, coalesce(record_count, 0) AS records
          FROM ingestion_raw_files WHERE job_id = ? ORDER BY file_number
        """,
        row ->
            new JobAudit.SourceFile(
                row.getString("file_name"),
                List.of((String[]) row.getArray("urls").getArray()),
                row.getLong("size_bytes"),
                row.getString("stated"),
                row.getString("stated_by"),
                row.getString("md5"),
                row.getString("status"),
                row.getString("in_store"),
                row.getLong("records")),
        job.value());
  }

  private static JobAudit.Stored stored(Transaction transaction, JobId job) {
    return transaction.load(
        """
        SELECT count(DISTINCT x.entry_id), count(f.s3_key), coalesce(sum(f.size_bytes), 0)
          FROM releases r
          JOIN release_entries x ON x.release_id = r.id
          JOIN version_files f ON f.version_id = x.version_id
         WHERE r.job_id = ?
        """,
        row -> new JobAudit.Stored(row.getLong(1), row.getLong(2), row.getLong(3)),
        job.value());
  }
}
