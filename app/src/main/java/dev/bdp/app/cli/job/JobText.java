package dev.bdp.app.cli.job;

import dev.bdp.app.cli.text.TextTable;
import dev.bdp.app.cli.text.UnverifiedText;
import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.RecordCounts;
import java.util.List;
import java.util.Map;

/// A job as people and programs read it.
final class JobText {
  private JobText() {}

  static TextTable table() {
    return new TextTable()
        .columns(TextTable.Side.LEFT, "ID", "SOURCE", "RELEASE", "VERSION", "STATUS")
        .columns(TextTable.Side.RIGHT, "TOTAL", "STORED", "UNCHANGED", "FAILED")
        .columns(TextTable.Side.LEFT, "FILES");
  }

  /// @param unverified the files that nothing could verify
  static List<String> row(IngestionJob job, List<String> unverified) {
    return List.of(
        job.id().toString(),
        job.jobType(),
        job.externalVersion(),
        job.internalVersion(),
        EnumText.of(job.status()),
        job.totalRecords().isPresent() ? job.totalRecords().getAsLong() + "" : "-",
        job.stored() + "",
        job.unchanged() + "",
        job.failed() + "",
        UnverifiedText.word(unverified));
  }

  /// @param unverified the files that nothing could verify
  static String json(IngestionJob job, List<String> unverified) {
    Map<String, Object> fields = JobFields.of(job);
    fields.put("unverifiedFiles", unverified);
    return Json.of(fields).text();
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
