package dev.bdp.engine.verify;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Rows and objects name each other: compares what the store lists with what the tables say.
record StoredObjects(ObjectStore objects) {
  private static final String NAME = "rows and objects match";
  private static final int KEYS_A_COPY = 20_000;

  List<Finding> findings(Transaction transaction, Optional<JobId> job) {
    transaction.update("CREATE TEMPORARY TABLE listed_objects (key TEXT) ON COMMIT DROP");
    for (String organization :
        transaction.query("SELECT slug FROM organizations", row -> row.getString(1))) {
      try (Stream<String> keys = objects.list(organization + "/")) {
        load(transaction, keys.iterator());
      }
    }
    transaction.update("ANALYZE listed_objects");
    List<Finding> findings = new ArrayList<>(missing(transaction, job));
    if (job.isEmpty()) {
      findings.addAll(unknown(transaction));
    }
    return findings;
  }

  private static void load(Transaction transaction, Iterator<String> keys) {
    while (keys.hasNext()) {
      BinaryRows rows = new BinaryRows();
      while (keys.hasNext() && rows.count() < KEYS_A_COPY) {
        rows.row(1).text(keys.next());
      }
      transaction.copy("listed_objects (key)", rows);
    }
  }

  private static List<Finding> missing(Transaction transaction, Optional<JobId> job) {
    return transaction.query(
        """
        SELECT f.version_id, f.s3_key
          FROM version_files f, (SELECT ?::bigint AS id) asked
         WHERE NOT EXISTS (SELECT 1 FROM listed_objects o WHERE o.key = f.s3_key)
           AND (asked.id IS NULL OR f.version_id IN (
                 SELECT x.version_id FROM releases r JOIN release_entries x ON x.release_id = r.id WHERE r.job_id = asked.id))
         ORDER BY f.version_id, f.s3_key LIMIT ?
        """,
        row ->
            new Finding(
                NAME,
                OptionalLong.empty(),
                row.getString(2),
                "version " + row.getLong(1) + " names it, the store does not have it"),
        job.map(JobId::value).orElse(null),
        Check.MOST_FINDINGS);
  }

  /// What is on its way is named by the rows of its upload.
  private static List<Finding> unknown(Transaction transaction) {
    return transaction.query(
        """
        SELECT o.key FROM listed_objects o
         WHERE NOT EXISTS (SELECT 1 FROM version_files f WHERE f.s3_key = o.key)
           AND NOT EXISTS (SELECT 1 FROM ingestion_file_uploads u WHERE u.s3_key = o.key)
           AND NOT EXISTS (SELECT 1 FROM abandoned_objects a WHERE a.s3_key = o.key)
         ORDER BY o.key LIMIT ?
        """,
        row ->
            new Finding(
                NAME, OptionalLong.empty(), row.getString(1), "the store has it, no row names it"),
        Check.MOST_FINDINGS);
  }
}
