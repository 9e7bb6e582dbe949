package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;

/// What a release changed against the one before it: the counts in `releases`, and the entries that
/// are gone in `release_removals`.
final class ReleaseHistory {
  private ReleaseHistory() {}

  /// Compares the release with its `previous_id`; without one everything is new.
  static void write(Transaction transaction, long release) {
    transaction.update("DELETE FROM release_removals WHERE release_id = ?", release);
    int removed =
        transaction.update(
            """
            INSERT INTO release_removals (release_id, entry_id, last_version)
            SELECT r.id, old.entry_id, v.version
              FROM releases r
              JOIN release_entries old ON old.release_id = r.previous_id
              JOIN versions v ON v.id = old.version_id
             WHERE r.id = ?
               AND NOT EXISTS (SELECT 1 FROM release_entries new WHERE new.release_id = r.id AND new.entry_id = old.entry_id)
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
