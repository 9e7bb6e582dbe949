package dev.bdp.engine.storage;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.DriftPolicy;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.record.Drift;
import dev.bdp.engine.staging.UnitDrift;
import java.util.List;
import java.util.stream.Collectors;

/// What a parsed job does about things that its parser does not know.
final class DriftCheck {
  private static final int NAMED = 20;

  private DriftCheck() {}

  /// Keeps the counts with the job; false when the job has failed for them.
  static boolean passes(Transaction transaction, IngestionJob job) {
    List<DriftCount> counts = UnitDrift.sum(transaction, job.id());
    Jobs.keepDrift(transaction, job.id(), counts);
    List<DriftCount> unknown =
        counts.stream()
            .filter(count -> count.drift().meaning() == Drift.Meaning.UNKNOWN && !count.isOfKind())
            .toList();
    if (unknown.isEmpty() || job.options().onDrift() == DriftPolicy.KEEP) {
      return true;
    }
    Jobs.fail(
        transaction,
        job.id(),
        FailureKind.SOURCE_DATA,
        "Cannot ingest %s: its records have what this program does not know: %s%s. Resume the job with --on-drift keep to take it in as it is."
            .formatted(
                job.title(),
                unknown.stream()
                    .limit(NAMED)
                    .map(DriftCheck::text)
                    .collect(Collectors.joining(", ")),
                unknown.size() > NAMED ? " and %d more".formatted(unknown.size() - NAMED) : ""));
    return false;
  }

  private static String text(DriftCount count) {
    return "%s %s in %d %s"
        .formatted(
            count.drift().kind(),
            count.drift().name(),
            count.records(),
            count.records() == 1 ? "record" : "records");
  }
}
