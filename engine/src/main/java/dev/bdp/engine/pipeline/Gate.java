package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.RecordCounts;
import dev.bdp.engine.record.RecordStatus;
import dev.bdp.engine.registry.Releases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The law of conservation, asked of the rows themselves before a release is published.
final class Gate {
  private Gate() {}

  /// What does not add up; nothing when the release may be published.
  static List<String> violations(Transaction transaction, IngestionJob job) {
    Map<RecordStatus, Long> ends = new EnumMap<>(RecordStatus.class);
    transaction.query(
        "SELECT status, count(*) FROM ingestion_staged_records WHERE job_id = ? GROUP BY status",
        row -> ends.put(EnumText.read(RecordStatus.class, row.getString("status")), row.getLong(2)),
        job.id().value());
    RecordCounts found =
        new RecordCounts(
            job.processed(),
            ends.getOrDefault(RecordStatus.STORED, 0L),
            ends.getOrDefault(RecordStatus.UNCHANGED, 0L),
            ends.getOrDefault(RecordStatus.FAILED, 0L),
            ends.getOrDefault(RecordStatus.SUPERSEDED, 0L),
            ends.getOrDefault(RecordStatus.REMOVAL, 0L));
    long all = ends.values().stream().mapToLong(Long::longValue).sum();
    List<String> violations = new ArrayList<>();
    long total = job.totalRecords().orElse(-1);
    if (total != found.settled()) {
      violations.add(
          "the source has %d records, but stored %d + unchanged %d + failed %d + superseded %d + removals %d = %d"
              .formatted(
                  total,
                  found.stored(),
                  found.unchanged(),
                  found.failed(),
                  found.superseded(),
                  found.removals(),
                  found.settled()));
    }
    compare(violations, "records still on their way", 0, all - found.settled());
    compare(violations, "stored records", job.stored(), found.stored());
    compare(violations, "unchanged records", job.unchanged(), found.unchanged());
    compare(violations, "failed records", job.failed(), found.failed());
    compare(violations, "superseded records", job.counts().superseded(), found.superseded());
    compare(violations, "removals", job.counts().removals(), found.removals());
    compare(
        violations,
        "entries of the release",
        found.stored() + found.unchanged(),
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
