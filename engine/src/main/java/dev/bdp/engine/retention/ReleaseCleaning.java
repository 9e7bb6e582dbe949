package dev.bdp.engine.retention;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.registry.ReleaseCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Old releases of one organization, all in one transaction. With them go the versions that no
/// other release shows, but never the newest version of an entry: the next one is counted on from
/// it.
///
/// @param organization its id
/// @param releases ids of the releases to clean
record ReleaseCleaning(long organization, Long[] releases) {

  /// What may go: superseded, not pinned, and not among the newest of its source.
  ///
  /// @param kept how many of the newest releases of each source stay
  static List<ReleaseCleaning> due(Transaction transaction, int kept) {
    return transaction.query(
        """
        SELECT organization_id, array_agg(id ORDER BY id) AS releases
          FROM (SELECT id, organization_id, status, pinned_at,
                       row_number() OVER (PARTITION BY organization_id, job_type ORDER BY published_at DESC, id DESC) AS place
                  FROM releases WHERE status IN ('current', 'superseded')) r
         WHERE place > ? AND status = 'superseded' AND pinned_at IS NULL
         GROUP BY organization_id ORDER BY organization_id
        """,
        row -> new ReleaseCleaning(row.getLong(1), (Long[]) row.getArray(2).getArray()),
        (long) kept);
  }

  /// Waits for a rollback, a pin or a publication of the organization that is under way.
  ///
  /// @return false while a job of the organization stores: it may link to what would go
  static boolean lock(Transaction transaction, long organization) {
    transaction.query(
        "SELECT id FROM organizations WHERE id = ? FOR NO KEY UPDATE",
        row -> row.getLong(1),
        organization);
    return transaction
        .find(
            "SELECT 1 FROM ingestion_jobs WHERE organization_id = ? AND status = 'storing' LIMIT 1",
            row -> true,
            organization)
        .isEmpty();
  }

  private String titles(Transaction transaction) {
    return Arrays.stream(releases)
        .map(id -> ReleaseCatalog.load(transaction, id).toString())
        .collect(Collectors.joining(", "));
  }

  /// What [#clean] removes; names the doomed versions in a table of this transaction.
  Removal plan(Transaction transaction) {
    transaction.update(
        """
        CREATE TEMPORARY TABLE doomed_versions ON COMMIT DROP AS
        SELECT DISTINCT d.version_id
          FROM release_entries d
         WHERE d.release_id = ANY (?)
           AND NOT EXISTS (SELECT 1 FROM release_entries kept
                            WHERE kept.version_id = d.version_id AND kept.release_id <> ALL (?))
           AND EXISTS (SELECT 1 FROM versions newer
                        WHERE newer.entry_id = d.entry_id AND newer.id > d.version_id)
        """,
        releases,
        releases);
    return transaction.load(
        """
        SELECT (SELECT count(*) FROM release_entries WHERE release_id = ANY (?)) + (SELECT count(*) FROM doomed_versions),
               count(*), coalesce(sum(f.size_bytes), 0)
          FROM version_files f JOIN doomed_versions d USING (version_id)
        """,
        row ->
            new Removal(
                Removal.Kind.RELEASE,
                titles(transaction),
                row.getLong(1),
                row.getLong(2),
                row.getLong(3)),
        (Object) releases);
  }

  /// Takes the rows away; the objects are abandoned. After [#plan], in the same transaction.
  void clean(Transaction transaction) {
    transaction.update("DELETE FROM release_entries WHERE release_id = ANY (?)", (Object) releases);
    transaction.update(
        """
        INSERT INTO abandoned_objects (s3_key)
        SELECT f.s3_key FROM version_files f JOIN doomed_versions d USING (version_id) ON CONFLICT DO NOTHING
        """);
    for (String delete : deletes(transaction)) {
      transaction.update(delete);
    }
    transaction.update("DELETE FROM versions v USING doomed_versions d WHERE v.id = d.version_id");
    transaction.update(
        "UPDATE releases SET status = 'cleaned' WHERE id = ANY (?)", (Object) releases);
  }

  /// Statements for every table whose rows belong to a version. The typed tables of the sources are
  /// found in the catalog: the source that made one need not be installed here.
  private static List<String> deletes(Transaction transaction) {
    return transaction.query(
        """
        SELECT format('DELETE FROM %s t USING doomed_versions d WHERE t.%I = d.version_id', c.conrelid::regclass, a.attname)
          FROM pg_constraint c
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
         WHERE c.contype = 'f' AND c.confrelid = 'versions'::regclass AND c.conrelid <> 'release_entries'::regclass
        """,
        row -> row.getString(1));
  }
}
