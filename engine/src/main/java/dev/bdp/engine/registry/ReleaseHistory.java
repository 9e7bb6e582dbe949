package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;

/// What a release changed against the one before it: the counts in `releases`, and the entries that
/// are gone in `release_removals`.
final class ReleaseHistory {
  private ReleaseHistory() {}

  /// Compares the release with its `previous_id`; without one everything is new.
  static void write(Transaction transaction, long release) {
    transaction.update("DELETE FROM release_removals WHERE release_id = ?", release);
    // Both releases are read once and grouped: where the server thinks that the new one has no
    // entries yet, an anti-join compares each entry of one with each of the other.
    int removed =
        transaction.update(
            """
            INSERT INTO release_removals (release_id, entry_id, last_version)
            SELECT r.id, gone.entry_id, v.version
              FROM releases r
             CROSS JOIN LATERAL (
                   SELECT entry_id, max(version_id) AS version_id FROM release_entries
                    WHERE release_id IN (r.id, r.previous_id)
                    GROUP BY entry_id HAVING bool_and(release_id = r.previous_id)) gone
              JOIN versions v ON v.id = gone.version_id
             WHERE r.id = ?
            """,
            release);
    transaction.update(
        """
        UPDATE releases
           SET entries = c.entries, entries_added = c.added, entries_changed = c.changed, entries_removed = ?
          FROM (SELECT count(*) AS entries, count(*) FILTER (WHERE old.entry_id IS NULL) AS added,
                       count(*) FILTER (WHERE CASE WHEN old.version_id <> new.version_id THEN
                         (SELECT content_md5 FROM versions WHERE id = old.version_id)
                           <> (SELECT content_md5 FROM versions WHERE id = new.version_id) END) AS changed
                  FROM releases r
                  JOIN release_entries new ON new.release_id = r.id
                  LEFT JOIN release_entries old ON old.release_id = r.previous_id AND old.entry_id = new.entry_id
                 WHERE r.id = ?) c
         WHERE releases.id = ?
        """,
        (long) removed,
        release,
        release);
  }
}
