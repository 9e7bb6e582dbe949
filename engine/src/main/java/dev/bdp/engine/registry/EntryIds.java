package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Looks up entries by their identifiers.
public final class EntryIds {
  private EntryIds() {}

  /// The ids of those of the entries that are there, by identifier; one statement.
  ///
  /// @param organization its slug
  public static Map<String, Long> find(
      Transaction transaction, String organization, Collection<String> identifiers) {
    Map<String, Long> ids = new HashMap<>();
    // LIMIT keeps the lookup a lookup: as a join, without statistics, it reads all entries.
    transaction.query(
        """
        SELECT asked.slug, e.id
          FROM unnest(?::text[]) AS asked (slug)
         CROSS JOIN LATERAL (
               SELECT id FROM registry_entries
                WHERE organization_id = (SELECT id FROM organizations WHERE slug = ?) AND slug = asked.slug LIMIT 1) e
        """,
        row -> ids.put(row.getString(1), row.getLong(2)),
        identifiers.toArray(String[]::new),
        organization);
    return ids;
  }
}
