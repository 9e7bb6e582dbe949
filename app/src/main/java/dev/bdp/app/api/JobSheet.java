package dev.bdp.app.api;

import dev.bdp.app.json.DriftFields;
import dev.bdp.app.json.JobFields;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.work.UnitCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A job with everything that its page shows at once.
///
/// @param recordsPerSecond parsed or stored over the last minute; 0 for a job that has ended
record JobSheet(
    IngestionJob job,
    List<UnitCatalog.Stage> stages,
    List<DriftCount> drift,
    double recordsPerSecond,
    OptionalLong release) {

  static JobSheet read(Transaction transaction, IngestionJob job) {
    return new JobSheet(
        job,
        UnitCatalog.stages(transaction, job.id()),
        Jobs.drift(transaction, job.id()),
        job.status().isActive() ? UnitCatalog.recordsPerSecond(transaction, job.id()) : 0,
        Releases.find(transaction, job.id()));
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = JobFields.of(job);
    if (recordsPerSecond > 0) {
      fields.put("recordsPerSecond", Math.round(10 * recordsPerSecond) / 10.0);
      job.totalRecords()
          .ifPresent(total -> {
            long left = 2 * total - job.processed() - job.counts().settled();
            fields.put("secondsLeft", (long) Math.ceil(Math.max(0, left) / recordsPerSecond));
          });
    }
    fields.put("stages", stages.stream().map(JobSheet::stage).toList());
    release.ifPresent(id -> fields.put("releaseId", id));
    fields.put("drift", DriftFields.of(drift));
    fields.put("errorBudget", job.options().errorBudget().toString());
    fields.put("failedAllowed", job.options().errorBudget().limit(job.totalRecords().orElse(0)));
    return fields;
  }

  private static Map<String, Object> stage(UnitCatalog.Stage stage) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("unitType", EnumText.of(stage.type()));
    fields.put("pending", stage.pending());
    fields.put("claimed", stage.claimed());
    fields.put("processing", stage.processing());
    fields.put("completed", stage.completed());
    fields.put("failed", stage.failed());
    fields.put("cancelled", stage.cancelled());
    fields.put("records", stage.records());
    stage.averageMillis().ifPresent(millis -> fields.put("averageDurationMillis", millis));
    return fields;
  }
}
