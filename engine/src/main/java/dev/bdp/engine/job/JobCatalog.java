package dev.bdp.engine.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The table `ingestion_jobs` as people look through it.
public final class JobCatalog {
  private JobCatalog() {}

  /// A part of the jobs, newest first.
  ///
  /// @param before id of the last one seen; `Long.MAX_VALUE` at the start
  public static List<IngestionJob> page(
      Transaction transaction, JobFilter filter, long before, int limit) {
    return transaction.query(
        Jobs.SELECT
            + """
               WHERE j.id < ? AND (?::text IS NULL OR o.slug = ?) AND (?::text IS NULL OR j.job_type = ?)
                 AND (?::text IS NULL OR j.status = ?)
               ORDER BY j.id DESC LIMIT ?
            """,
        Jobs::read,
        before,
        filter.organization().orElse(null),
        filter.organization().orElse(null),
        filter.source().orElse(null),
        filter.source().orElse(null),
        filter.status().map(EnumText::of).orElse(null),
        filter.status().map(EnumText::of).orElse(null),
        limit);
  }

  /// How many jobs are in each state; states without jobs are left out.
  public static Map<JobStatus, Long> countByStatus(Transaction transaction) {
    Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
    transaction
        .query(
            "SELECT status, count(*) FROM ingestion_jobs GROUP BY status",
            row -> Map.entry(EnumText.read(JobStatus.class, row.getString(1)), row.getLong(2)))
        .forEach(row -> counts.put(row.getKey(), row.getValue()));
    return counts;
  }
}
