package dev.bdp.engine.registry;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.UsageException;

/// What people do with published releases; each of it is one transaction.
public final class ReleaseSteering {
  private final Database database;

  public ReleaseSteering(Database database) {
    this.database = database;
  }

  /// What became of a request.
  ///
  /// @param changed false when it was so already
  public record Outcome(Release release, boolean changed) {}

  /// Keeps a release from retention.
  ///
  /// @throws UsageException when there is no such release, or retention has removed it
  public Outcome pin(ReleaseName name) {
    return database.inTransaction(transaction -> {
      Release release = lock(transaction, ReleaseCatalog.load(transaction, name));
      release.requireReadable("pin");
      return new Outcome(
          release,
          transaction.update(
                  "UPDATE releases SET pinned_at = clock_timestamp() WHERE id = ? AND pinned_at IS NULL",
                  release.id())
              == 1);
    });
  }

  /// Leaves a release to retention again.
  ///
  /// @throws UsageException when there is no such release
  public Outcome unpin(ReleaseName name) {
    return database.inTransaction(transaction -> {
      Release release = ReleaseCatalog.load(transaction, name);
      return new Outcome(
          release,
          transaction.update(
                  "UPDATE releases SET pinned_at = NULL WHERE id = ? AND pinned_at IS NOT NULL",
                  release.id())
              == 1);
    });
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

  private static Release previous(Transaction transaction, Release current) {
    return ReleaseCatalog.findPrevious(transaction, current)
        .orElseThrow(() ->
            new UsageException(
                "Cannot roll back %s: no release was current before it. Name the release to go to; bdp releases lists all."
                    .formatted(current)));
  }

  private static Outcome rollBack(Transaction transaction, Release target) {
    Release now = lock(transaction, target);
    if (now.status() == ReleaseStatus.CURRENT) {
      return new Outcome(now, false);
    }
    now.requireReadable("roll back to");
    Releases.makeCurrent(transaction, now.id());
    return new Outcome(now, true);
  }

  /// The release as it is once nobody else can change it.
  private static Release lock(Transaction transaction, Release release) {
    Releases.lockSource(transaction, release.id());
    return ReleaseCatalog.load(transaction, release.id());
  }
}
