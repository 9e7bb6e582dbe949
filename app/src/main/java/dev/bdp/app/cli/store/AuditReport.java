package dev.bdp.app.cli.store;

import dev.bdp.engine.audit.JobAudit;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Program;
import dev.bdp.engine.verify.Finding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A verification as a document that a person files.
///
/// @param store URL of the object store
/// @param database names it without secrets
/// @param checked which checks were made
record AuditReport(
    String store, String database, String checked, List<Finding> findings, List<JobAudit> audits) {

  /// Plain maps, lists, texts and numbers, in the order in which they are read.
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("verdict", findings.isEmpty() ? "every law holds" : "findings: " + findings.size());
    tree.put("checked", checked);
    tree.put("checkedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    tree.put("checkedBy", Program.user());
    tree.put("program", "bdp " + Program.VERSION);
    tree.put("store", store);
    tree.put("database", database);
    tree.put("findings", findings.stream().map(VerifyCommand::fields).toList());
    tree.put("releases", audits.stream().map(AuditReport::release).toList());
    return tree;
  }

  private static Map<String, Object> release(JobAudit audit) {
    IngestionJob job = audit.job();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", job.jobType());
    fields.put("organization", job.organization());
    fields.put("release", job.externalVersion());
    fields.put("internalVersion", job.internalVersion());
    fields.put("releaseStatus", audit.releaseStatus());
    fields.put("publishedAt", audit.origin().publishedAt());
    fields.put("job", job.id().value());
    fields.put("jobStatus", EnumText.of(job.status()));
    fields.put("startedAt", audit.origin().startedAt());
    fields.put("createdBy", audit.origin().createdBy());
    fields.put("program", "bdp " + audit.origin().program());
    fields.put("workers", audit.origin().workers());
    fields.put("from", job.sourceUrl());
    fields.put("records", job.totalRecords().orElse(0));
    fields.put("stored", job.stored());
    fields.put("unchanged", job.unchanged());
    fields.put("quarantined", job.failed());
    fields.put("entries", audit.stored().entries());
    fields.put("files", audit.stored().files());
    fields.put("bytes", audit.stored().bytes());
    fields.put("sourceFiles", audit.sources().stream().map(AuditReport::file).toList());
    return fields;
  }

  private static Map<String, Object> file(JobAudit.SourceFile file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", file.name());
    fields.put("urls", file.urls());
    fields.put("sizeBytes", file.sizeBytes());
    fields.put("publisherSays", file.stated());
    fields.put("statedBy", file.statedBy());
    fields.put("md5", file.md5());
    fields.put("status", file.status());
    fields.put("inStore", file.inStore());
    return fields;
  }
}
