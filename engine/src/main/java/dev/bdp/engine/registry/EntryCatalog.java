package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Entries, their versions and files as people read them: what no published release shows is not
/// there.
public final class EntryCatalog {
  private static final int MOST_VERSIONS = 200;

  private EntryCatalog() {}

  /// An entry.
  ///
  /// @param source whose releases show it
  public record Entry(
      long id,
      String organization,
      String identifier,
      String name,
      Optional<String> description,
      String recordType,
      String source,
      Optional<String> organism,
      OptionalLong taxonId) {}

  /// A version of an entry.
  ///
  /// @param current whether a current release shows it
  public record Version(
      long id,
      String version,
      String externalVersion,
      String contentMd5,
      Instant createdAt,
      boolean current,
      List<File> files) {

    /// The file in a format, where it is stored.
    public Optional<File> find(String format) {
      return files.stream().filter(file -> file.file().format().equals(format)).findFirst();
    }
  }

  /// A file of a version.
  public record File(VersionFile file, String contentType) {}

  /// An entry as a release shows it.
  public record Shown(String identifier, String name, String version) {}

  /// A part of what a release shows, by identifier.
  ///
  /// @param prefix of the identifiers; may be empty
  /// @param after the last one seen; empty at the start
  public static List<Shown> page(
      Transaction transaction, Release release, String prefix, String after, int limit) {
    return transaction.query(
        """
        SELECT e.slug, e.name, v.version
          FROM registry_entries e
          JOIN release_entries re ON re.release_id = ? AND re.entry_id = e.id
          JOIN versions v ON v.id = re.version_id
         WHERE e.organization_id = (SELECT id FROM organizations WHERE slug = ?)
           AND e.slug > ? AND e.slug >= ? AND starts_with(e.slug, ?)
         ORDER BY e.slug LIMIT ?
        """,
        row -> new Shown(row.getString(1), row.getString(2), row.getString(3)),
        release.id(),
        release.organization(),
        after,
        prefix,
        prefix,
        limit);
  }

  public static Optional<Entry> find(
      Transaction transaction, String organization, String identifier) {
    return transaction.find(
        """
        SELECT e.id, o.slug, e.slug AS identifier, e.name, e.description, d.source_type, shown.job_type,
               t.organism, d.taxonomy_id
          FROM organizations o
          JOIN registry_entries e ON e.organization_id = o.id
          JOIN data_sources d ON d.id = e.id
         CROSS JOIN LATERAL (
               SELECT r.job_type, re.version_id FROM releases r
                 JOIN release_entries re ON re.release_id = r.id AND re.entry_id = e.id
                WHERE r.organization_id = o.id AND r.status IN ('current', 'superseded')
                ORDER BY r.status = 'current' DESC, r.published_at DESC LIMIT 1) shown
          LEFT JOIN version_terms t ON t.version_id = shown.version_id
         WHERE o.slug = ? AND e.slug = ?
        """,
        row -> {
          long taxon = row.getLong("taxonomy_id");
          return new Entry(
              row.getLong("id"),
              row.getString("slug"),
              row.getString("identifier"),
              row.getString("name"),
              Optional.ofNullable(row.getString("description")),
              row.getString("source_type"),
              row.getString("job_type"),
              Optional.ofNullable(row.getString("organism")),
              row.wasNull() || taxon == 0 ? OptionalLong.empty() : OptionalLong.of(taxon));
        },
        organization,
        identifier);
  }

  /// Newest first, the last two hundred.
  public static List<Version> versions(Transaction transaction, Entry entry) {
    List<Version> versions =
        transaction.query(
            """
            SELECT v.id, v.version, v.external_version, v.content_md5, v.created_at, bool_or(r.status = 'current')
              FROM releases r
              JOIN release_entries re ON re.release_id = r.id AND re.entry_id = ?
              JOIN versions v ON v.id = re.version_id
             WHERE r.status IN ('current', 'superseded')
             GROUP BY v.id ORDER BY v.id DESC LIMIT ?
            """,
            row -> read(row, List.of()),
            entry.id(),
            MOST_VERSIONS);
    Map<Long, List<Map.Entry<Long, File>>> files =
        transaction
            .query(
                """
                SELECT version_id, format, s3_key, checksum, size_bytes, content_type
                  FROM version_files WHERE version_id = ANY (?) ORDER BY version_id, format
                """,
                row ->
                    Map.entry(
                        row.getLong(1),
                        new File(
                            new VersionFile(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5)),
                            row.getString(6))),
                (Object) versions.stream().map(Version::id).toArray(Long[]::new))
            .stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey));
    return versions.stream()
        .map(version ->
            version(
                version,
                files.getOrDefault(version.id(), List.of()).stream()
                    .map(Map.Entry::getValue)
                    .toList()))
        .toList();
  }

  private static Version version(Version bare, List<File> files) {
    return new Version(
        bare.id(),
        bare.version(),
        bare.externalVersion(),
        bare.contentMd5(),
        bare.createdAt(),
        bare.current(),
        files);
  }

  private static Version read(ResultSet row, List<File> files) throws SQLException {
    return new Version(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getBoolean(6),
        files);
  }
}
