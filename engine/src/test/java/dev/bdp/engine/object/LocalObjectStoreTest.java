package dev.bdp.engine.object;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LocalObjectStoreTest extends ObjectStoreContract {
  @TempDir Path directory;

  @Override
  ObjectStore openStore() {
    return new LocalObjectStore(directory);
  }
}
