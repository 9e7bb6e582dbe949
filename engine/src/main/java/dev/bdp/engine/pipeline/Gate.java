package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.registry.Releases;
import java.util.ArrayList;
import java.util.List;

/// The law of conservation, asked of the rows themselves before a release is published.
final class Gate {
  private Gate() {}

  /// How the staged records of a job ended.
  private record Ends(long stored, long unchanged, long failed, long open) {}

  /// What does not add up; nothing when the release may be published.
  static List<String> violations(Transaction transaction, IngestionJob job) {
    Ends ends =
        transaction.load(
            """
            SELECT count(*) FILTER (WHERE status = 'stored'), count(*) FILTER (WHERE status = 'unchanged'),
                   count(*) FILTER (WHERE status = 'failed'),
                   count(*) FILTER (WHERE status NOT IN ('stored', 'unchanged', 'failed'))
              FROM ingestion_staged_records WHERE job_id = ?
            """,
            row -> new Ends(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            job.id().value());
    List<String> violations = new ArrayList<>();
    long total = job.totalRecords().orElse(-1);
    if (total != ends.stored() + ends.unchanged() + ends.failed()) {
      violations.add(
          "the source has %d records, but stored %d + unchanged %d + failed %d = %d"
              .formatted(
                  total,
                  ends.stored(),
                  ends.unchanged(),
                  ends.failed(),
                  ends.stored() + ends.unchanged() + ends.failed()));
    }
    compare(violations, "records still on their way", 0, ends.open());
    compare(violations, "stored records", job.stored(), ends.stored());
    compare(violations, "unchanged records", job.unchanged(), ends.unchanged());
    compare(violations, "failed records", job.failed(), ends.failed());
    compare(
        violations,
        "entries of the release",
        ends.stored() + ends.unchanged(),
        Releases.countEntries(transaction, job.id()));
    compare(
        violations,
        "files that are not verified",
        0,
        transaction.load(
            "SELECT count(*) FROM ingestion_file_uploads WHERE job_id = ? AND status <> 'verified'",
            row -> row.getLong(1),
            job.id().value()));
    return violations;
  }

  private static void compare(List<String> violations, String term, long expected, long found) {
    if (expected != found) {
      violations.add("%s: expected %d, found %d".formatted(term, expected, found));
    }
  }
}
