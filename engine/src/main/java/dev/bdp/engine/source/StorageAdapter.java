package dev.bdp.engine.source;

import dev.bdp.engine.db.Migrations;
import java.util.List;

/// What a source's records look like in the registry and in its typed tables. Safe for use by many
/// threads.
public interface StorageAdapter<R> {
  Migrations migrations();

  RegistryFacts registryFacts(R entry);

  List<TypedTable<R>> tables();
}
