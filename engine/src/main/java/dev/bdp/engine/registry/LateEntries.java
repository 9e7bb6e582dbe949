package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;

/// Entries of records that were stored after their release was published: the release shows them
/// all at once.
public final class LateEntries {
  private LateEntries() {}

  /// Brings a published release up to what its job has stored since, in the caller's transaction.
  public static void show(Transaction transaction, JobId job) {
    transaction.update(
        """
        INSERT INTO release_entries (release_id, entry_id, version_id)
        SELECT r.id, e.id, (SELECT v.id FROM versions v WHERE v.entry_id = e.id ORDER BY v.id + 0 DESC LIMIT 1)
          FROM releases r
          JOIN ingestion_staged_records s ON s.job_id = r.job_id AND s.status IN ('stored', 'unchanged')
                                         AND s.stored_at > r.published_at
          JOIN registry_entries e ON e.organization_id = r.organization_id AND e.slug = s.record_identifier
         WHERE r.job_id = ?
            ON CONFLICT (release_id, entry_id) DO UPDATE SET version_id = excluded.version_id
        """,
        job.value());
    transaction.update(
        """
        DELETE FROM release_entries shown
         USING releases r, ingestion_removals gone, registry_entries e
         WHERE r.job_id = ? AND gone.job_id = r.job_id AND e.organization_id = r.organization_id
           AND e.slug = gone.record_identifier AND shown.release_id = r.id AND shown.entry_id = e.id
           AND NOT EXISTS (SELECT 1 FROM ingestion_staged_records s
                            WHERE s.job_id = r.job_id AND s.record_identifier = e.slug
                              AND s.status IN ('stored', 'unchanged'))
        """,
        job.value());
    transaction.update(
        """
        UPDATE releases r
           SET entries_carried = (SELECT count(*) FROM release_entries WHERE release_id = r.id)
                               - (SELECT count(*) FROM ingestion_staged_records
                                   WHERE job_id = r.job_id AND status IN ('stored', 'unchanged'))
         WHERE r.job_id = ?
        """,
        job.value());
    transaction
        .find(
            """
            SELECT r.id FROM releases r LEFT JOIN releases old ON old.id = r.previous_id
             WHERE r.job_id = ? AND old.status IS DISTINCT FROM 'cleaned'
            """,
            row -> row.getLong(1),
            job.value())
        .ifPresent(release -> ReleaseHistory.write(transaction, release));
  }
}
