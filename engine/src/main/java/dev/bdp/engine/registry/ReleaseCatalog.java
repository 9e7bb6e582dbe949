package dev.bdp.engine.registry;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.UsageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The table `releases` as people read it.
public final class ReleaseCatalog {
  private static final int NAMES_IN_A_MESSAGE = 10;
  private static final String SELECT =
      """
      SELECT r.id, o.slug, r.job_type, r.external_version, r.internal_version, r.status, r.published_at,
             r.entries, r.entries_added, r.entries_changed, r.entries_removed, r.pinned_at IS NOT NULL AS pinned,
             r.job_id, r.previous_id
        FROM releases r JOIN organizations o ON o.id = r.organization_id
      """;

  private ReleaseCatalog() {}

  /// All releases, source by source, newest first.
  public static List<Release> all(Transaction transaction) {
    return transaction.query(
        SELECT + " ORDER BY o.slug, r.job_type, r.published_at DESC NULLS FIRST, r.id DESC",
        ReleaseCatalog::read);
  }

  /// A part of the releases, newest first.
  ///
  /// @param before id of the last one seen; `Long.MAX_VALUE` at the start
  public static List<Release> page(
      Transaction transaction,
      Optional<String> organization,
      Optional<String> source,
      long before,
      int limit) {
    return transaction.query(
        SELECT
            + """
             WHERE r.id < ? AND (?::text IS NULL OR o.slug = ?) AND (?::text IS NULL OR r.job_type = ?)
             ORDER BY r.id DESC LIMIT ?
            """,
        ReleaseCatalog::read,
        before,
        organization.orElse(null),
        organization.orElse(null),
        source.orElse(null),
        source.orElse(null),
        limit);
  }

  /// Those that readers see, by organization and source.
  public static List<Release> current(Transaction transaction) {
    return transaction.query(
        SELECT + " WHERE r.status = 'current' ORDER BY o.slug, r.job_type", ReleaseCatalog::read);
  }

  /// The one of the same source that readers see.
  static Optional<Release> findCurrent(Transaction transaction, Release release) {
    return transaction.find(
        SELECT + " WHERE r.status = 'current' AND o.slug = ? AND r.job_type = ?",
        ReleaseCatalog::read,
        release.organization(),
        release.source());
  }

  public static Optional<Release> find(Transaction transaction, long id) {
    return transaction.find(SELECT + " WHERE r.id = ?", ReleaseCatalog::read, id);
  }

  /// The one release that a name means. Where several have the name, one that can be read goes
  /// before one that cannot.
  ///
  /// @throws UsageException when none or several are meant
  public static Release load(Transaction transaction, ReleaseName name) {
    name.organization().ifPresent(slug -> Organizations.load(transaction, slug));
    List<Release> named = named(transaction, name);
    List<Release> readable = named.stream().filter(Release::isReadable).toList();
    List<Release> meant = readable.isEmpty() ? named : readable;
    if (meant.isEmpty()) {
      throw new UsageException(
          "Cannot find the release %s: there are %s. Name one of them; bdp releases lists all."
              .formatted(name, names(all(transaction))));
    }
    if (meant.size() > 1) {
      throw new UsageException(
          "Cannot tell which release %s is: it may be %s. Write the whole name."
              .formatted(name, names(meant)));
    }
    return meant.getFirst();
  }

  /// The release of an id from these tables.
  public static Release load(Transaction transaction, long id) {
    return transaction.load(SELECT + " WHERE r.id = ?", ReleaseCatalog::read, id);
  }

  /// The release that was current when this one was published.
  static Optional<Release> findPrevious(Transaction transaction, Release release) {
    return transaction.find(
        SELECT + " WHERE r.id = (SELECT previous_id FROM releases WHERE id = ?)",
        ReleaseCatalog::read,
        release.id());
  }

  /// Whether a text is the id of a source with releases, with its organization or without.
  static boolean isSource(Transaction transaction, String text) {
    return transaction
        .find(
            """
            SELECT 1 FROM releases r JOIN organizations o ON o.id = r.organization_id
             WHERE ? IN (r.job_type, o.slug || '/' || r.job_type) LIMIT 1
            """,
            row -> true,
            text)
        .isPresent();
  }

  private static List<Release> named(Transaction transaction, ReleaseName name) {
    return transaction.query(
        SELECT
            + """
             WHERE (?::text IS NULL OR o.slug = ?)
               AND (?::text IS NULL OR r.job_type = ?)
               AND (?::text IS NULL OR r.internal_version = ?)
               AND (r.external_version = ? OR ? = 'current' AND r.status = 'current')
             ORDER BY r.id
            """,
        ReleaseCatalog::read,
        name.organization().orElse(null),
        name.organization().orElse(null),
        name.source().orElse(null),
        name.source().orElse(null),
        name.version().orElse(null),
        name.version().orElse(null),
        name.release(),
        name.release());
  }

  private static String names(List<Release> releases) {
    if (releases.isEmpty()) {
      return "none";
    }
    String names =
        releases.stream()
            .limit(NAMES_IN_A_MESSAGE)
            .map(Release::toString)
            .collect(Collectors.joining(", "));
    int more = releases.size() - NAMES_IN_A_MESSAGE;
    return more > 0 ? names + " and " + more + " more" : names;
  }

  private static OptionalLong previous(ResultSet row) throws SQLException {
    long id = row.getLong("previous_id");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
  }

  private static Release read(ResultSet row) throws SQLException {
    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
    long entries = row.getLong("entries");
    Optional<Release.Changes> changes =
        row.wasNull()
            ? Optional.empty()
            : Optional.of(
                new Release.Changes(
                    entries,
                    row.getLong("entries_added"),
                    row.getLong("entries_changed"),
                    row.getLong("entries_removed")));
    return new Release(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("job_type"),
        row.getString("external_version"),
        row.getString("internal_version"),
        EnumText.read(ReleaseStatus.class, row.getString("status")),
        Optional.ofNullable(published).map(OffsetDateTime::toInstant),
        changes,
        row.getBoolean("pinned"),
        row.getLong("job_id"),
        previous(row));
  }
}
