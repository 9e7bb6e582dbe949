package dev.bdp.app.cli.job;

import dev.bdp.app.cli.text.UnverifiedText;
import dev.bdp.app.json.DriftFields;
import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.UnverifiedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a job came to: its counts, what the program did not know in it, and which of its files
/// nothing could verify.
record JobEnd(IngestionJob job, List<DriftCount> drift, List<String> unverified) {
  static JobEnd load(Transaction transaction, IngestionJob job) {
    return new JobEnd(
        job, Jobs.drift(transaction, job.id()), UnverifiedFiles.of(transaction, job.id()));
  }

  String json() {
    Map<String, Object> fields = JobFields.of(job);
    fields.put("drift", DriftFields.of(drift));
    fields.put("unverifiedFiles", unverified);
    return Json.of(fields).text();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(JobText.ending(job)));
    lines.addAll(DriftText.lines(drift));
    lines.addAll(unverifiedLine());
    return lines;
  }

  /// Nothing when every file is verified.
  List<String> unverifiedLine() {
    return unverified.isEmpty() ? List.of() : List.of(UnverifiedText.line(unverified));
  }
}
