package dev.bdp.engine.storage;

import dev.bdp.engine.object.StoredObject;
import dev.bdp.engine.registry.VersionNumber;
import dev.bdp.engine.source.RegistryFacts;
import java.util.List;

/// A version about to be written: the record and its files.
record NewVersion<R>(
    StoreCandidate candidate,
    R entry,
    RegistryFacts facts,
    VersionNumber version,
    List<NewFile> files) {

  /// A file of the version.
  record NewFile(String format, StoredObject object) {}
}
