package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.source.Publisher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The table `organizations`.
public final class Organizations {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private Organizations() {}

  /// The id of a publisher, made known when it is not.
  public static long ensure(Transaction transaction, Publisher publisher) {
    add(transaction, publisher.slug(), publisher.name());
    return load(transaction, publisher.slug()).id();
  }

  /// Makes an organization known; false when there is one of this slug already.
  ///
  /// @throws UsageException when the slug is not of lower-case letters, digits and hyphens
  public static boolean add(Transaction transaction, String slug, String name) {
    if (!SLUG.matcher(slug).matches()) {
      throw new UsageException(
          "Cannot add the organization %s: its slug may have lower-case letters, digits and hyphens, and begins with no hyphen. Name it so."
              .formatted(slug));
    }
    return transaction.update(
            "INSERT INTO organizations (slug, name) VALUES (?, ?) ON CONFLICT (slug) DO NOTHING",
            slug,
            name)
        == 1;
  }

  /// Lets only one at a time begin to store, resume, publish or be cleaned of the jobs that share
  /// an organization with this one.
  public static void lock(Transaction transaction, JobId job) {
    transaction.query(
        """
        SELECT id FROM organizations WHERE id = (SELECT organization_id FROM ingestion_jobs WHERE id = ?)
           FOR NO KEY UPDATE
        """,
        row -> row.getLong(1),
        job.value());
  }

  /// All of them by slug.
  public static List<Organization> all(Transaction transaction) {
    return transaction.query(
        "SELECT id, slug, name FROM organizations ORDER BY slug", Organizations::read);
  }

  /// @throws UsageException when there is none of this slug
  public static Organization load(Transaction transaction, String slug) {
    return transaction
        .find("SELECT id, slug, name FROM organizations WHERE slug = ?", Organizations::read, slug)
        .orElseThrow(() ->
            new UsageException(
                "Cannot find the organization %s: there are %s. Name one of them or add it with bdp org add."
                    .formatted(slug, slugs(transaction))));
  }

  private static String slugs(Transaction transaction) {
    List<Organization> all = all(transaction);
    return all.isEmpty()
        ? "none"
        : all.stream().map(Organization::slug).collect(Collectors.joining(", "));
  }

  private static Organization read(ResultSet row) throws SQLException {
    return new Organization(row.getLong(1), row.getString(2), row.getString(3));
  }
}
