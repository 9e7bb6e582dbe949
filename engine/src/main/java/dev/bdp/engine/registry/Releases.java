package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import java.util.Optional;
import java.util.OptionalLong;

/// The table `releases`: what readers see is what the one current release of a line shows. A line
/// is named by the source that publishes its releases whole; other sources may update it.
public final class Releases {
  private Releases() {}

  /// Starts the release of a job, invisible to readers.
  ///
  /// @return false when the release that it updates is not the current one of its line
  public static boolean begin(Transaction transaction, JobId job) {
    transaction.update(
        """
        INSERT INTO releases (organization_id, job_id, job_type, external_version, internal_version, base_release_id)
        SELECT j.organization_id, j.id, coalesce(j.release_line, j.job_type), j.external_version, j.internal_version, base.id
          FROM ingestion_jobs j
          LEFT JOIN releases base ON base.organization_id = j.organization_id AND base.job_type = j.release_line
                                 AND base.external_version = j.based_on AND base.status = 'current'
         WHERE j.id = ? AND (j.based_on IS NULL OR base.id IS NOT NULL)
        ON CONFLICT (job_id) DO NOTHING
        """,
        job.value());
    return transaction
        .find("SELECT 1 FROM releases WHERE job_id = ?", row -> true, job.value())
        .isPresent();
  }

  /// The external version of the current release of a line.
  public static Optional<String> findCurrent(
      Transaction transaction, String organization, String line) {
    return transaction.find(
        """
        SELECT r.external_version FROM releases r JOIN organizations o ON o.id = r.organization_id
         WHERE o.slug = ? AND r.job_type = ? AND r.status = 'current'
        """,
        row -> row.getString(1),
        organization,
        line);
  }

  /// Takes into the release of a job what its base shows and it neither replaces nor removes.
  public static void carryOver(Transaction transaction, JobId job) {
    // Grouped as in the history of releases, and for the same reason.
    long carried =
        transaction.update(
            """
            INSERT INTO release_entries (release_id, entry_id, version_id)
            SELECT r.id, b.entry_id, b.version_id
              FROM releases r
             CROSS JOIN LATERAL (
                   SELECT entry_id, max(version_id) AS version_id FROM release_entries
                    WHERE release_id IN (r.id, r.base_release_id)
                    GROUP BY entry_id HAVING bool_and(release_id = r.base_release_id)) b
             WHERE r.job_id = ?
               AND NOT EXISTS (SELECT 1 FROM ingestion_removals gone
                                 JOIN registry_entries e ON e.slug = gone.record_identifier
                                  AND e.organization_id = r.organization_id
                                WHERE gone.job_id = r.job_id AND e.id = b.entry_id)
            """,
            job.value());
    transaction.update(
        "UPDATE releases SET entries_carried = ? WHERE job_id = ?", carried, job.value());
  }

  public static long load(Transaction transaction, JobId job) {
    return find(transaction, job).orElseThrow();
  }

  /// The release of a job; empty before the job stores anything.
  public static OptionalLong find(Transaction transaction, JobId job) {
    return transaction
        .find(
            "SELECT id FROM releases WHERE job_id = ?",
            row -> OptionalLong.of(row.getLong(1)),
            job.value())
        .orElse(OptionalLong.empty());
  }

  /// The release of a job while readers do not see it.
  public static OptionalLong findBuilding(Transaction transaction, JobId job) {
    return transaction
        .find(
            "SELECT id FROM releases WHERE job_id = ? AND status = 'building'",
            row -> OptionalLong.of(row.getLong(1)),
            job.value())
        .orElse(OptionalLong.empty());
  }

  public static boolean isCurrent(Transaction transaction, JobId job) {
    return transaction
        .find(
            "SELECT 1 FROM releases WHERE job_id = ? AND status = 'current'",
            row -> true,
            job.value())
        .isPresent();
  }

  /// Whether readers see the release of a job, or saw it once.
  public static boolean isPublished(Transaction transaction, JobId job) {
    return transaction
        .find(
            "SELECT 1 FROM releases WHERE job_id = ? AND published_at IS NOT NULL",
            row -> true,
            job.value())
        .isPresent();
  }

  /// Entries of the release of a job, without those that are carried over.
  public static long countEntries(Transaction transaction, JobId job) {
    return transaction.load(
        """
        SELECT (SELECT count(*) FROM release_entries WHERE release_id = r.id) - r.entries_carried
          FROM releases r WHERE r.job_id = ?
        """,
        row -> row.getLong(1),
        job.value());
  }

  /// Makes the release of a job the current one of its source, and writes down what it changed
  /// against the one before. One transaction: readers see the old one or the new one.
  public static void publish(Transaction transaction, JobId job) {
    long release = load(transaction, job);
    lockSource(transaction, release);
    transaction.update(
        """
        UPDATE releases SET previous_id = old.id
          FROM releases old
         WHERE releases.id = ? AND old.status = 'current' AND old.id <> releases.id
           AND old.organization_id = releases.organization_id AND old.job_type = releases.job_type
        """,
        release);
    ReleaseHistory.write(transaction, release);
    makeCurrent(transaction, release);
  }

  /// Publishing and rolling back wait for each other.
  static void lockSource(Transaction transaction, long release) {
    transaction.query(
        """
        SELECT id FROM organizations WHERE id = (SELECT organization_id FROM releases WHERE id = ?)
           FOR NO KEY UPDATE
        """,
        row -> row.getLong(1),
        release);
  }

  /// Two statements, as only one release of a source may be current at any time.
  static void makeCurrent(Transaction transaction, long release) {
    transaction.update(
        """
        UPDATE releases old SET status = 'superseded'
          FROM releases new
         WHERE new.id = ? AND old.organization_id = new.organization_id AND old.job_type = new.job_type
           AND old.status = 'current' AND old.id <> new.id
        """,
        release);
    transaction.update(
        """
        UPDATE releases SET status = 'current', published_at = coalesce(published_at, clock_timestamp())
         WHERE id = ?
        """,
        release);
  }
}
