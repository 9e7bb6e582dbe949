package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import java.util.List;
import java.util.Optional;

/// The table `version_files`.
public final class VersionFiles {
  private VersionFiles() {}

  /// The files of a published version of an entry: of a named one, or of the one that a current
  /// release shows.
  public static List<VersionFile> find(
      Transaction transaction, String organization, String identifier, Optional<String> version) {
    return transaction.query(
        """
        SELECT f.format, f.s3_key, f.checksum, f.size_bytes
          FROM version_files f
         WHERE f.version_id = (
           SELECT v.id
             FROM organizations o
             JOIN registry_entries e ON e.organization_id = o.id
             JOIN versions v ON v.entry_id = e.id
             JOIN release_entries re ON re.entry_id = e.id AND re.version_id = v.id
             JOIN releases r ON r.id = re.release_id
            WHERE o.slug = ? AND e.slug = ?
              AND CASE WHEN ?::text IS NULL THEN r.status = 'current'
                       ELSE v.version = ? AND r.status <> 'building' END
            ORDER BY r.published_at DESC LIMIT 1)
         ORDER BY f.format
        """,
        row ->
            new VersionFile(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
        organization,
        identifier,
        version.orElse(null),
        version.orElse(null));
  }
}
