package dev.bdp.engine.job;

import dev.bdp.engine.db.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files of jobs that nothing could verify, in the order of the release. The publisher's lists
/// of files are not among them: they are what verifies.
public final class UnverifiedFiles {
  private static final String SELECT =
      """
      SELECT job_id, file_name FROM ingestion_raw_files
       WHERE status = 'unverified' AND file_purpose <> 'manifest' AND job_id = coalesce(?, job_id)
       ORDER BY job_id, file_number
      """;

  private UnverifiedFiles() {}

  /// The names of a job's.
  public static List<String> of(Transaction transaction, JobId job) {
    return read(transaction, job.value()).getOrDefault(job.value(), List.of());
  }

  /// The names by job, of the jobs that have some.
  public static Map<Long, List<String>> byJob(Transaction transaction) {
    return read(transaction, null);
  }

  private static Map<Long, List<String>> read(Transaction transaction, @Nullable Long job) {
    Map<Long, List<String>> names = new TreeMap<>();
    transaction
        .query(SELECT, row -> Map.entry(row.getLong(1), row.getString(2)), job)
        .forEach(file ->
            names.computeIfAbsent(file.getKey(), id -> new ArrayList<>()).add(file.getValue()));
    return names;
  }
}
