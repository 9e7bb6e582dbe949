package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.SourceDataException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The table `version_files`.
public final class VersionFiles {
  /// Versions of an entry with the releases that show them.
  private static final String SHOWN =
      """
        FROM organizations o
        JOIN registry_entries e ON e.organization_id = o.id
        JOIN release_entries re ON re.entry_id = e.id
        JOIN versions v ON v.id = re.version_id
        JOIN releases r ON r.id = re.release_id AND r.status IN ('current', 'superseded')
       WHERE o.slug = ? AND e.slug = ?
      """;

  private VersionFiles() {}

  /// What is stored of a version of an entry.
  public record EntryVersion(String version, List<VersionFile> files) {}

  /// The files of a version of an entry: of a named one, of the one that a named release shows, or
  /// of the one that a current release shows.
  ///
  /// @throws dev.bdp.engine.failure.UsageException when there is no such organization
  /// @throws SourceDataException when no published release shows it
  public static EntryVersion load(Transaction transaction, EntryName entry) {
    Organizations.load(transaction, entry.organization());
    Optional<EntryVersion> version =
        entry.which().isPresent()
            ? named(transaction, entry, entry.which().get())
            : current(transaction, entry);
    return version.orElseThrow(() ->
        new SourceDataException(
            "Cannot find %s: %s.".formatted(entry, whatThereIs(transaction, entry))));
  }

  private static Optional<EntryVersion> current(Transaction transaction, EntryName entry) {
    return find(
        transaction,
        " AND r.status = 'current' ORDER BY r.published_at DESC LIMIT 1",
        entry.organization(),
        entry.identifier());
  }

  private static Optional<EntryVersion> named(
      Transaction transaction, EntryName entry, String which) {
    ReleaseName release = ReleaseName.parse(which);
    return find(
        transaction,
        """
           AND (v.version = ?
                OR r.external_version = ? AND r.job_type = coalesce(?, r.job_type)
                   AND r.internal_version = coalesce(?, r.internal_version))
         ORDER BY v.version = ? DESC, r.published_at DESC LIMIT 1
        """,
        entry.organization(),
        entry.identifier(),
        which,
        release.release(),
        release.source().orElse(null),
        release.version().orElse(null),
        which);
  }

  private static Optional<EntryVersion> find(
      Transaction transaction, String choice, @Nullable Object... parameters) {
    return transaction
        .find(
            "SELECT v.id, v.version" + SHOWN + choice,
            row -> Map.entry(row.getLong(1), row.getString(2)),
            parameters)
        .map(found -> new EntryVersion(found.getValue(), files(transaction, found.getKey())));
  }

  private static List<VersionFile> files(Transaction transaction, long version) {
    return transaction.query(
        "SELECT format, s3_key, checksum, size_bytes FROM version_files WHERE version_id = ? ORDER BY format",
        row ->
            new VersionFile(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
        version);
  }

  private static String whatThereIs(Transaction transaction, EntryName entry) {
    List<String> shown =
        transaction.query(
            "SELECT DISTINCT ON (r.published_at, r.id) v.version, r.job_type || '@' || r.external_version"
                + SHOWN
                + " ORDER BY r.published_at DESC, r.id DESC LIMIT 10",
            row -> row.getString(2) + " has version " + row.getString(1),
            entry.organization(),
            entry.identifier());
    return shown.isEmpty()
        ? "no published release has it. bdp releases lists them"
        : (entry.which().isPresent() ? "" : "no current release shows it; ")
            + shown.stream().collect(Collectors.joining(", "))
            + ". Name one of these releases or versions after an @";
  }
}
