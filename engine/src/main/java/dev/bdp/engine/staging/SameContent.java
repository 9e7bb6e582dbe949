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
    // By id + 0, and the entry by LIMIT: see the candidates of a store unit.
    transaction.query(
        """
        SELECT r.slug, v.id
          FROM unnest(?::text[], ?::text[]) AS r (slug, content_md5)
         CROSS JOIN LATERAL (
               SELECT id FROM registry_entries
                WHERE organization_id = (SELECT organization_id FROM ingestion_jobs WHERE id = ?) AND slug = r.slug
                LIMIT 1) e
         CROSS JOIN LATERAL (
               SELECT id, content_md5 FROM versions WHERE entry_id = e.id ORDER BY id + 0 DESC LIMIT 1) v
         WHERE v.content_md5 = r.content_md5
        """,
        row -> versions.put(row.getString(1), row.getLong(2)),
        records.stream().map(GenericRecord::identifier).toArray(String[]::new),
        records.stream().map(GenericRecord::contentMd5).toArray(String[]::new),
        job.value());
    return versions;
  }
}
