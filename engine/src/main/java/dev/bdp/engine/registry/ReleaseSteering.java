package dev.bdp.engine.registry;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.Operator;
import java.util.HashMap;
import java.util.Map;

/// What people do with published releases; each of it is one transaction, and in the log of the job
/// that made the release.
///
/// @param operator who does it
public record ReleaseSteering(Database database, Operator operator) {

  /// Steers as the user who runs this program.
  public ReleaseSteering(Database database) {
    this(database, Operator.ofProgram());
  }

  /// What became of a request.
  ///
  /// @param changed false when it was so already
  public record Outcome(Release release, boolean changed) {}

  /// Keeps a release from retention.
  ///
  /// @throws UsageException when there is no such release, or retention has removed it
  public Outcome pin(ReleaseName name) {
    return database.inTransaction(
        transaction -> pin(transaction, ReleaseCatalog.load(transaction, name)));
  }

  /// Keeps the release of an id from retention.
  ///
  /// @throws UsageException when retention has removed it
  public Outcome pin(long id) {
    return database.inTransaction(
        transaction -> pin(transaction, ReleaseCatalog.load(transaction, id)));
  }

  private Outcome pin(Transaction transaction, Release named) {
    Release release = lock(transaction, named);
    release.requireReadable("pin");
    boolean changed =
        transaction.update(
                "UPDATE releases SET pinned_at = clock_timestamp() WHERE id = ? AND pinned_at IS NULL",
                release.id())
            == 1;
    return outcome(transaction, release, changed, "Release is pinned", Map.of());
  }

  /// Leaves a release to retention again.
  ///
  /// @throws UsageException when there is no such release
  public Outcome unpin(ReleaseName name) {
    return database.inTransaction(
        transaction -> unpin(transaction, ReleaseCatalog.load(transaction, name)));
  }

  /// Leaves the release of an id to retention again.
  public Outcome unpin(long id) {
    return database.inTransaction(
        transaction -> unpin(transaction, ReleaseCatalog.load(transaction, id)));
  }

  private Outcome unpin(Transaction transaction, Release release) {
    boolean changed =
        transaction.update(
                "UPDATE releases SET pinned_at = NULL WHERE id = ? AND pinned_at IS NOT NULL",
                release.id())
            == 1;
    return outcome(transaction, release, changed, "Release is unpinned", Map.of());
  }

  /// Makes another published release of a source the current one. Readers see the one or the other,
  /// never a mixture.
  ///
  /// @param target a release; or the current one or its source, for the one that was current before
  /// @throws UsageException when there is no such release, or it cannot be read
  public Outcome rollBack(String target) {
    return database.inTransaction(transaction -> {
      ReleaseName name =
          ReleaseCatalog.isSource(transaction, target)
              ? ReleaseName.parse(target + "@" + ReleaseName.CURRENT)
              : ReleaseName.parse(target);
      Release named = ReleaseCatalog.load(transaction, name);
      return rollBack(
          transaction,
          name.release().equals(ReleaseName.CURRENT) ? previous(transaction, named) : named);
    });
  }

  /// Makes the release of an id the current one of its source.
  ///
  /// @throws UsageException when it cannot be read
  public Outcome rollBack(long id) {
    return database.inTransaction(
        transaction -> rollBack(transaction, ReleaseCatalog.load(transaction, id)));
  }

  private static Release previous(Transaction transaction, Release current) {
    return ReleaseCatalog.findPrevious(transaction, current)
        .orElseThrow(() ->
            new UsageException(
                "Cannot roll back %s: no release was current before it. Name the release to go to; bdp releases lists all."
                    .formatted(current)));
  }

  private Outcome rollBack(Transaction transaction, Release target) {
    Release now = lock(transaction, target);
    if (now.status() == ReleaseStatus.CURRENT) {
      return new Outcome(now, false);
    }
    now.requireReadable("roll back to");
    Map<String, String> context = new HashMap<>();
    ReleaseCatalog.findCurrent(transaction, now)
        .ifPresent(before -> context.put("before", before.toString()));
    Releases.makeCurrent(transaction, now.id());
    return outcome(transaction, now, true, "Release is made current", context);
  }

  private Outcome outcome(
      Transaction transaction,
      Release release,
      boolean changed,
      String message,
      Map<String, ?> context) {
    if (changed) {
      JobLog.info(transaction, new JobId(release.jobId()), message, operator.with(context));
    }
    return new Outcome(ReleaseCatalog.load(transaction, release.id()), changed);
  }

  /// The release as it is once nobody else can change it.
  private static Release lock(Transaction transaction, Release release) {
    Releases.lockSource(transaction, release.id());
    return ReleaseCatalog.load(transaction, release.id());
  }
}
