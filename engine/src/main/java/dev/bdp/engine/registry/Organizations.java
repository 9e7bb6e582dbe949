package dev.bdp.engine.registry;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.source.Publisher;

/// The table `organizations`.
public final class Organizations {
  private Organizations() {}

  /// The id of a publisher, made known when it is not.
  public static long ensure(Transaction transaction, Publisher publisher) {
    transaction.update(
        "INSERT INTO organizations (slug, name) VALUES (?, ?) ON CONFLICT (slug) DO NOTHING",
        publisher.slug(),
        publisher.name());
    return transaction.load(
        "SELECT id FROM organizations WHERE slug = ?", row -> row.getLong(1), publisher.slug());
  }
}
