package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.download.ManifestStates;
import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.UsageException;
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
import dev.bdp.engine.retention.CleanedJob;
import dev.bdp.engine.source.BaseRelease;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a job once, and finds it again when it is asked for again.
record JobCreation(Database database, Transports transports) {

  JobId createOrFind(CreateJobParams params) {
    boolean toFreeze =
        database.inTransaction(transaction ->
            Jobs.find(transaction, Organizations.ensure(transaction, params.organization()), params)
                .map(job -> isUntouched(job) || CleanedJob.startsOver(transaction, job))
                .orElse(true));
    Map<String, FileState> states =
        toFreeze ? new ManifestStates(transports).look(params.manifest().files()) : Map.of();
    return database.inTransaction(transaction -> createOrFind(transaction, params, states));
  }

  private static JobId createOrFind(
      Transaction transaction, CreateJobParams params, Map<String, FileState> states) {
    long organization = Organizations.ensure(transaction, params.organization());
    transaction.query(
        "SELECT id FROM organizations WHERE id = ? FOR NO KEY UPDATE", row -> true, organization);
    Optional<IngestionJob> there = Jobs.find(transaction, organization, params);
    if (there.isPresent()) {
      requireSameBase(there.get(), params);
      CleanedJob.startOver(transaction, there.get());
      return reuse(transaction, Jobs.load(transaction, there.get().id()), params, states);
    }
    JobId job = Jobs.insert(transaction, organization, params);
    freeze(transaction, job, params, states);
    JobLog.info(
        transaction,
        job,
        "Job is created",
        Map.of("from", params.sourceUrl(), "files", params.manifest().files().size()));
    return job;
  }

  /// Whether the job has ended before it knew its records, so that its manifest may be another.
  private static boolean isUntouched(IngestionJob job) {
    return job.totalRecords().isEmpty() && !job.status().isActive();
  }

  private static JobId reuse(
      Transaction transaction,
      IngestionJob job,
      CreateJobParams params,
      Map<String, FileState> states) {
    if (job.status() != JobStatus.COMPLETED) {
      Jobs.reconfigure(
          transaction, job.id(), params.options().errorBudget(), params.options().onDrift());
    }
    Optional<String> drift = drift(RawFiles.of(transaction, job.id()), params.manifest().files());
    if (drift.isPresent() && !isUntouched(job)) {
      throw new SourceDataException(
          "Cannot ingest %s %s again: %s, other than in %s. The publisher changed the release; ingest it under its own internal version with --version."
              .formatted(params.jobType(), params.externalVersion(), drift.get(), job.title()));
    }
    if (isUntouched(job)) {
      transaction.update("DELETE FROM ingestion_work_units WHERE job_id = ?", job.id().value());
      RawFiles.thaw(transaction, job.id(), params.manifest(), states);
      freeze(transaction, job.id(), params, states);
    }
    return job.id();
  }

  /// The same update of another release is another job.
  private static void requireSameBase(IngestionJob job, CreateJobParams params) {
    if (!job.base().equals(params.manifest().base())) {
      throw new UsageException(
          "Cannot ingest %s %s: job %d built it on release %s, and the current release is %s. Ingest it under an internal version of its own with --version."
              .formatted(
                  params.jobType(),
                  params.externalVersion(),
                  job.id().value(),
                  job.base().map(BaseRelease::externalVersion).orElse("of its own"),
                  params.manifest().base().map(BaseRelease::externalVersion).orElse("its own")));
    }
  }

  private static void freeze(
      Transaction transaction, JobId job, CreateJobParams params, Map<String, FileState> states) {
    String prefix = "ingest/" + params.organization().slug() + "/" + params.externalVersion() + "/";
    RawFiles.freeze(transaction, job, prefix, params.manifest(), states);
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
