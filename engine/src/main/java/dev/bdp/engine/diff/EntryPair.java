package dev.bdp.engine.diff;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.VersionFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An entry as two releases show it; at least one does.
record EntryPair(String identifier, Optional<Shown> before, Optional<Shown> after) {

  /// A version of the entry.
  ///
  /// @param text the source's own text of it, where that is stored
  record Shown(String version, Optional<VersionFile> text) {}

  /// Hands over the entries that differ, by identifier.
  ///
  /// @param textFormat the format that is the source's own text
  /// @param seen the last identifier that was handed over before; empty at the start
  /// @param most how many; null for all
  static void forEach(
      Transaction transaction,
      Release before,
      Release after,
      String textFormat,
      String seen,
      @Nullable Integer most,
      Consumer<EntryPair> pairs) {
    transaction.forEach(
        """
        SELECT e.slug, old.version AS old_version, old_text.format AS old_format, old_text.s3_key AS old_key,
               old_text.checksum AS old_md5, old_text.size_bytes AS old_size,
               new.version AS new_version, new_text.format AS new_format, new_text.s3_key AS new_key,
               new_text.checksum AS new_md5, new_text.size_bytes AS new_size
          FROM (SELECT entry_id, version_id FROM release_entries WHERE release_id = ?) a
          FULL JOIN (SELECT entry_id, version_id FROM release_entries WHERE release_id = ?) b USING (entry_id)
          JOIN registry_entries e ON e.id = entry_id
          LEFT JOIN versions old ON old.id = a.version_id
          LEFT JOIN versions new ON new.id = b.version_id
          LEFT JOIN LATERAL (SELECT * FROM version_files f WHERE f.version_id = old.id AND f.format = ?)
                 old_text ON new.id IS NOT NULL
          LEFT JOIN LATERAL (SELECT * FROM version_files f WHERE f.version_id = new.id AND f.format = ?)
                 new_text ON old.id IS NOT NULL
         WHERE a.version_id IS DISTINCT FROM b.version_id AND old.content_md5 IS DISTINCT FROM new.content_md5
           AND e.slug > ?
         ORDER BY e.slug
         LIMIT ?
        """,
        row -> new EntryPair(row.getString("slug"), shown(row, "old"), shown(row, "new")),
        pairs,
        before.id(),
        after.id(),
        textFormat,
        textFormat,
        seen,
        most);
  }

  /// How much memory both texts take.
  long sizeBytes() {
    return size(before) + size(after);
  }

  /// What a comparison of both texts gives; empty when one of them is not stored.
  <R, T> Optional<T> bothTexts(Function<VersionFile, R> reading, BiFunction<R, R, T> comparison) {
    return text(before)
        .flatMap(old ->
            text(after).map(now -> comparison.apply(reading.apply(old), reading.apply(now))));
  }

  EntryChange change(Optional<List<FieldChange>> fields) {
    if (before.isEmpty()) {
      return new EntryChange.Added(identifier, after.orElseThrow().version());
    }
    if (after.isEmpty()) {
      return new EntryChange.Removed(identifier, before.get().version());
    }
    return new EntryChange.Changed(
        identifier, before.get().version(), after.get().version(), fields);
  }

  private static Optional<VersionFile> text(Optional<Shown> shown) {
    return shown.flatMap(Shown::text);
  }

  private static long size(Optional<Shown> shown) {
    return text(shown).map(VersionFile::sizeBytes).orElse(0L);
  }

  private static Optional<Shown> shown(ResultSet row, String side) throws SQLException {
    String version = row.getString(side + "_version");
    if (version == null) {
      return Optional.empty();
    }
    String format = row.getString(side + "_format");
    return Optional.of(
        new Shown(
            version,
            format == null
                ? Optional.empty()
                : Optional.of(
                    new VersionFile(
                        format,
                        row.getString(side + "_key"),
                        row.getString(side + "_md5"),
                        row.getLong(side + "_size")))));
  }
}
