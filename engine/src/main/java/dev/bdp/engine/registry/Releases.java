package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;

/// The table `releases`: what readers see is what the one current release of a source shows.
public final class Releases {
  private Releases() {}

  /// Starts the release of a job, invisible to readers; its id.
  public static long begin(Transaction transaction, JobId job) {
    transaction.update(
        """
        INSERT INTO releases (organization_id, job_id, job_type, external_version, internal_version)
        SELECT organization_id, id, job_type, external_version, internal_version FROM ingestion_jobs WHERE id = ?
        ON CONFLICT (job_id) DO NOTHING
        """,
        job.value());
    return load(transaction, job);
  }

  public static long load(Transaction transaction, JobId job) {
    return transaction.load(
        "SELECT id FROM releases WHERE job_id = ?", row -> row.getLong(1), job.value());
  }

  /// Entries of the release of a job.
  public static long countEntries(Transaction transaction, JobId job) {
    return transaction.load(
        "SELECT count(*) FROM release_entries WHERE release_id = (SELECT id FROM releases WHERE job_id = ?)",
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
