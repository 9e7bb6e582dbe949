package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.registry.Organizations;
import dev.bdp.engine.retention.AbandonedObjects;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a job once, and finds it again when it is asked for again.
record JobCreation(Database database) {

  JobId createOrFind(CreateJobParams params) {
    return database.inTransaction(transaction -> {
      long organization = Organizations.ensure(transaction, params.organization());
      transaction.query(
          "SELECT id FROM organizations WHERE id = ? FOR NO KEY UPDATE", row -> true, organization);
      Optional<IngestionJob> there = Jobs.find(transaction, organization, params);
      if (there.isPresent()) {
        return reuse(transaction, there.get(), params);
      }
      JobId job = Jobs.insert(transaction, organization, params);
      freeze(transaction, job, params);
      JobLog.info(
          transaction,
          job,
          "Job is created",
          Map.of("from", params.sourceUrl(), "files", params.manifest().files().size()));
      return job;
    });
  }

  private static JobId reuse(Transaction transaction, IngestionJob job, CreateJobParams params) {
    if (job.status() != JobStatus.COMPLETED) {
      Jobs.reconfigure(
          transaction, job.id(), params.options().errorBudget(), params.options().onDrift());
    }
    Optional<String> drift = drift(RawFiles.of(transaction, job.id()), params.manifest().files());
    boolean untouched = job.totalRecords().isEmpty() && !job.status().isActive();
    if (drift.isPresent() && !untouched) {
      throw new SourceDataException(
          "Cannot ingest %s %s again: %s, other than in %s. The publisher changed the release; ingest it under its own internal version with --version."
              .formatted(params.jobType(), params.externalVersion(), drift.get(), job.title()));
    }
    if (untouched) {
      transaction.update("DELETE FROM ingestion_work_units WHERE job_id = ?", job.id().value());
      RawFiles.remove(transaction, job.id());
      freeze(transaction, job.id(), params);
    }
    return job.id();
  }

  private static void freeze(Transaction transaction, JobId job, CreateJobParams params) {
    String prefix = "ingest/" + params.organization().slug() + "/" + params.externalVersion() + "/";
    RawFiles.freeze(transaction, job, prefix, params.manifest());
    AbandonedObjects.reclaim(
        transaction, RawFiles.of(transaction, job).stream().map(RawFile::key).toList());
  }

  /// What the publisher says now that it did not say before, of the files that hold records.
  private static Optional<String> drift(List<RawFile> frozen, List<ReleaseFile> now) {
    for (ReleaseFile file : now) {
      if (file.purpose() != FilePurpose.DATA) {
        continue;
      }
      Optional<ReleaseFile> before =
          frozen.stream().map(RawFile::file).filter(f -> f.name().equals(file.name())).findFirst();
      if (before.isEmpty()) {
        return Optional.of("it has a file " + file.name());
      }
      Optional<String> hex = file.checksum().map(Checksum::hex);
      if (!hex.equals(before.get().checksum().map(Checksum::hex))
          || !file.sizeBytes().equals(before.get().sizeBytes())) {
        return Optional.of(
            "%s has %s bytes and checksum %s"
                .formatted(
                    file.name(),
                    file.sizeBytes().isPresent() ? file.sizeBytes().getAsLong() : "unknown",
                    hex.orElse("none")));
      }
    }
    return Optional.empty();
  }
}
