package dev.bdp.engine.retention;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.object.ObjectStore;
import java.util.Collection;
import java.util.List;

/// The table `abandoned_objects`: rows go first, objects after them. What a crash leaves is an
/// object that no row names, and this table still knows it.
public final class AbandonedObjects {
  private static final int BATCH = 1000;

  private AbandonedObjects() {}

  static void add(Transaction transaction, Collection<String> keys) {
    transaction.update(
        "INSERT INTO abandoned_objects (s3_key) SELECT unnest(?::text[]) ON CONFLICT DO NOTHING",
        (Object) keys.toArray(String[]::new));
  }

  /// Takes the keys of raw files back that are about to be written again, with those of their
  /// frames; waits while they are being deleted.
  public static void reclaim(Transaction transaction, Collection<String> keys) {
    transaction.update(
        """
        DELETE FROM abandoned_objects a USING unnest(?::text[]) AS raw (s3_key)
         WHERE a.s3_key = raw.s3_key OR starts_with(a.s3_key, raw.s3_key || '.')
        """,
        (Object) keys.toArray(String[]::new));
  }

  static long count(Transaction transaction) {
    return transaction.load("SELECT count(*) FROM abandoned_objects", row -> row.getLong(1));
  }

  /// Deletes all of them from the store; several processes may do so at once.
  static void deleteAll(Database database, ObjectStore objects) {
    while (database.inTransaction(transaction -> deleteBatch(transaction, objects))) {}
  }

  /// The rows stay locked while the objects are deleted, so that nobody reclaims and writes one of
  /// them in between.
  private static boolean deleteBatch(Transaction transaction, ObjectStore objects) {
    List<String> keys =
        transaction.query(
            "SELECT s3_key FROM abandoned_objects LIMIT ? FOR UPDATE SKIP LOCKED",
            row -> row.getString(1),
            BATCH);
    if (keys.isEmpty()) {
      return false;
    }
    objects.deleteAll(keys);
    keys.stream().filter(key -> key.startsWith("ingest/")).forEach(objects::discardUnfinished);
    transaction.update(
        "DELETE FROM abandoned_objects WHERE s3_key = ANY (?)",
        (Object) keys.toArray(String[]::new));
    return true;
  }
}
