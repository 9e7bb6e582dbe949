package dev.bdp.engine.staging;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.record.GenericRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Records whose entry has the same content in its newest version: their data need not be staged.
final class SameContent {
  private SameContent() {}

  /// The newest versions of those entries that have the records' content, by identifier; one
  /// statement however many records there are.
  static Map<String, Long> versions(
      Transaction transaction, JobId job, Collection<GenericRecord> records) {
    Map<String, Long> versions = new HashMap<>();
    // By id + 0: see the candidates of a store unit.
    transaction.query(
        """
        SELECT r.slug, v.id
          FROM ingestion_jobs j
          JOIN unnest(?::text[], ?::text[]) AS r (slug, content_md5) ON TRUE
          JOIN registry_entries e ON e.organization_id = j.organization_id AND e.slug = r.slug
          JOIN LATERAL (SELECT id, content_md5 FROM versions WHERE entry_id = e.id ORDER BY id + 0 DESC LIMIT 1) v
               ON v.content_md5 = r.content_md5
         WHERE j.id = ?
        """,
        row -> versions.put(row.getString(1), row.getLong(2)),
        records.stream().map(GenericRecord::identifier).toArray(String[]::new),
        records.stream().map(GenericRecord::contentMd5).toArray(String[]::new),
        job.value());
    return versions;
  }
}
