package dev.bdp.engine.content;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.VersionFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a release shows, with the files of each version.
public final class StoredVersions {
  private StoredVersions() {}

  /// Hands over one version after the other by identifier, in flat memory.
  public static void forEach(
      Transaction transaction, Release release, Consumer<StoredVersion> versions) {
    transaction.forEach(
        """
        SELECT e.slug, v.version, v.content_md5, f.formats, f.keys, f.md5s, f.sizes
          FROM release_entries re
          JOIN registry_entries e ON e.id = re.entry_id
          JOIN versions v ON v.id = re.version_id
         CROSS JOIN LATERAL (
               SELECT array_agg(format ORDER BY format) AS formats, array_agg(s3_key ORDER BY format) AS keys,
                      array_agg(checksum ORDER BY format) AS md5s, array_agg(size_bytes ORDER BY format) AS sizes
                 FROM version_files WHERE version_id = v.id) f
         WHERE re.release_id = ?
         ORDER BY e.slug
        """,
        row ->
            new StoredVersion(
                row.getString("slug"),
                row.getString("version"),
                row.getString("content_md5"),
                files(row)),
        versions,
        release.id());
  }

  private static List<VersionFile> files(ResultSet row) throws SQLException {
    if (row.getArray("formats") == null) {
      return List.of();
    }
    String[] formats = (String[]) row.getArray("formats").getArray();
    String[] keys = (String[]) row.getArray("keys").getArray();
    String[] md5s = (String[]) row.getArray("md5s").getArray();
    Long[] sizes = (Long[]) row.getArray("sizes").getArray();
    List<VersionFile> files = new ArrayList<>();
    for (int i = 0; i < formats.length; i++) {
      files.add(new VersionFile(formats[i], keys[i], md5s[i], sizes[i]));
    }
    return files;
  }
}
