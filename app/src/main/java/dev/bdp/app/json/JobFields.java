package dev.bdp.app.json;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobTimes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A job as JSON names its parts.
public final class JobFields {
  private JobFields() {}

  public static Map<String, Object> of(IngestionJob job) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", job.id().value());
    fields.put("source", job.jobType());
    fields.put("organization", job.organization());
    fields.put("release", job.externalVersion());
    fields.put("version", job.internalVersion());
    fields.put("status", EnumText.of(job.status()));
    fields.put("from", job.sourceUrl());
    job.totalRecords().ifPresent(total -> fields.put("totalRecords", total));
    fields.put("recordsProcessed", job.processed());
    fields.put("recordsStored", job.stored());
    fields.put("recordsUnchanged", job.unchanged());
    fields.put("recordsFailed", job.failed());
    fields.put("recordsSuperseded", job.counts().superseded());
    fields.put("removals", job.counts().removals());
    if (job.errorMessage() != null) {
      fields.put("error", job.errorMessage());
    }
    if (job.errorKind() != null) {
      fields.put("errorKind", EnumText.of(job.errorKind()));
    }
    fields.put("percent", job.percent());
    addTimes(fields, job.times());
    return fields;
  }

  private static void addTimes(Map<String, Object> fields, JobTimes times) {
    fields.put("createdAt", times.createdAt().toString());
    times.startedAt().ifPresent(at -> fields.put("startedAt", at.toString()));
    times.completedAt().ifPresent(at -> fields.put("completedAt", at.toString()));
    fields.put("updatedAt", times.updatedAt().toString());
    times
        .elapsed(Instant.now())
        .ifPresent(elapsed -> fields.put("elapsedSeconds", Math.max(0, elapsed.toSeconds())));
  }
}
