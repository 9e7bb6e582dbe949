package dev.bdp.app.api;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.object.ObjectStore;
import java.util.function.Function;

/// Where resources read: the database, for as long as a reader may take, and the objects.
record Store(Database database, ObjectStore objects) {
  private static final String MOST_MILLIS = "10000";

  /// Reads in one transaction that can change nothing and ends after ten seconds.
  <T> T read(Function<Transaction, T> work) {
    return database.inTransaction(transaction -> {
      transaction.query(
          "SELECT set_config('statement_timeout', ?, TRUE), set_config('transaction_read_only', 'on', TRUE)",
          row -> true,
          MOST_MILLIS);
      return work.apply(transaction);
    });
  }
}
