package dev.bdp.engine.retention;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies retention. Each job, and the releases of each organization, go in a transaction of their
/// own: a crash leaves the old or the new. Objects are deleted after their rows, by this run or, if
/// it dies, by the next one.
public final class Cleaning {
  private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

  private final Database database;
  private final ObjectStore objects;

  public Cleaning(Database database, ObjectStore objects) {
    this.database = database;
    this.objects = objects;
  }

  /// What [#clean] would remove now.
  public List<Removal> plan(RetentionPolicy policy) {
    List<Removal> removals = new ArrayList<>();
    leftover().ifPresent(removals::add);
    for (JobId job : dueJobs(policy)) {
      removals.add(
          database.inTransaction(transaction -> IngestCleaning.plan(transaction, objects, job)));
    }
    for (JobId job : dueFailed(policy)) {
      removals.add(
          database.inTransaction(transaction -> IngestCleaning.plan(transaction, objects, job)));
    }
    for (ReleaseCleaning releases : dueReleases(policy)) {
      removals.add(database.inTransaction(releases::plan));
    }
    if (policy.logDays().isPresent()) {
      int days = policy.logDays().getAsInt();
      lines(transaction -> LogCleaning.plan(transaction, days)).ifPresent(removals::add);
    }
    return removals;
  }

  /// Removes what the policy lets go, and what an interrupted run had left.
  ///
  /// @return what was removed
  public List<Removal> clean(RetentionPolicy policy) {
    List<Removal> removals = new ArrayList<>();
    leftover().ifPresent(removals::add);
    AbandonedObjects.deleteAll(database, objects);
    for (JobId job : dueJobs(policy)) {
      removals.add(cleanIngest(job));
    }
    for (JobId job : dueFailed(policy)) {
      cleanFailed(job).ifPresent(removals::add);
    }
    for (ReleaseCleaning releases : dueReleases(policy)) {
      cleanReleases(releases.organization(), policy.releases().orElseThrow())
          .ifPresent(removals::add);
    }
    if (policy.logDays().isPresent()) {
      int days = policy.logDays().getAsInt();
      lines(transaction -> LogCleaning.clean(transaction, days)).ifPresent(removals::add);
    }
    return removals;
  }

  /// Removes the raw files, frames and staged records of one completed job.
  public Removal cleanIngest(JobId job) {
    Removal removal =
        database.inTransaction(transaction -> {
          Removal planned = IngestCleaning.plan(transaction, objects, job);
          IngestCleaning.clean(transaction, job);
          return planned;
        });
    AbandonedObjects.deleteAll(database, objects);
    return removal;
  }

  private Optional<Removal> cleanFailed(JobId job) {
    Optional<Removal> removal =
        database.inTransaction(transaction -> {
          if (!FailedCleaning.lock(transaction, job)) {
            LOG.warn(
                "What job {} left stays for now: it was resumed, or a job of its organization is storing. Run bdp clean again after it.",
                job);
            return Optional.empty();
          }
          Removal planned = IngestCleaning.plan(transaction, objects, job);
          long unfinished = FailedCleaning.deleteUnfinished(transaction, objects, job);
          IngestCleaning.clean(transaction, job);
          return Optional.of(planned.withObjects(unfinished));
        });
    AbandonedObjects.deleteAll(database, objects);
    return removal;
  }

  private Optional<Removal> cleanReleases(long organization, int kept) {
    Optional<Removal> removal =
        database.inTransaction(transaction -> {
          if (!ReleaseCleaning.lock(transaction, organization)) {
            LOG.warn(
                "Old releases stay for now: a job of their organization is storing. Run bdp clean again after it.");
            return Optional.empty();
          }
          Optional<ReleaseCleaning> due =
              ReleaseCleaning.due(transaction, kept).stream()
                  .filter(releases -> releases.organization() == organization)
                  .findFirst();
          Optional<Removal> planned = due.map(releases -> releases.plan(transaction));
          due.ifPresent(releases -> releases.clean(transaction));
          return planned;
        });
    AbandonedObjects.deleteAll(database, objects);
    return removal;
  }

  private List<JobId> dueJobs(RetentionPolicy policy) {
    return database.inTransaction(transaction -> IngestCleaning.due(transaction, policy.ingest()));
  }

  private List<JobId> dueFailed(RetentionPolicy policy) {
    return policy.failedDays().isEmpty()
        ? List.of()
        : database.inTransaction(
            transaction -> FailedCleaning.due(transaction, policy.failedDays().getAsInt()));
  }

  private List<ReleaseCleaning> dueReleases(RetentionPolicy policy) {
    return policy.releases().isEmpty()
        ? List.of()
        : database.inTransaction(
            transaction -> ReleaseCleaning.due(transaction, policy.releases().getAsInt()));
  }

  private Optional<Removal> leftover() {
    long count = database.inTransaction(AbandonedObjects::count);
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Removal(Removal.Kind.LEFTOVER, "of an interrupted bdp clean", 0, count, 0));
  }

  private Optional<Removal> lines(ToLongFunction<Transaction> work) {
    long rows = database.inTransaction(work::applyAsLong);
    return rows == 0
        ? Optional.empty()
        : Optional.of(new Removal(Removal.Kind.LOG, "of ended jobs", rows, 0, 0));
  }
}
