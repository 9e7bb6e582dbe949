package dev.bdp.app.cli;

import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.RecordCounts;

/// A job as people and programs read it.
final class JobText {
  private JobText() {}

  static String row(IngestionJob job) {
    return "%-5s %-20s %-12s %-8s %-18s %10s %10d %10d %8d"
        .formatted(
            job.id(),
            job.jobType(),
            job.externalVersion(),
            job.internalVersion(),
            EnumText.of(job.status()),
            job.totalRecords().isPresent() ? job.totalRecords().getAsLong() : "-",
            job.stored(),
            job.unchanged(),
            job.failed());
  }

  static String json(IngestionJob job) {
    return Json.of(JobFields.of(job)).text();
  }

  /// One sentence on how a job ended.
  static String ending(IngestionJob job) {
    return "%s %s: %d records = %s (job %s)"
        .formatted(
            job.jobType(),
            job.externalVersion(),
            job.totalRecords().orElse(0),
            terms(job.counts()),
            job.id());
  }

  /// The terms that the records of a source add up from.
  static String terms(RecordCounts counts) {
    String always =
        "%d stored + %d unchanged + %d failed"
            .formatted(counts.stored(), counts.unchanged(), counts.failed());
    return counts.superseded() + counts.removals() == 0
        ? always
        : always
            + " + %d superseded + %d removals".formatted(counts.superseded(), counts.removals());
  }
}
