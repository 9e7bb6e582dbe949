package dev.bdp.engine.content;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.registry.VersionFile;
import java.io.IOException;
import java.io.InputStream;

/// Reads files of versions. Safe for use by many threads.
public record VerifiedObjects(ObjectStore objects) {

  /// The bytes of a file.
  ///
  /// @throws SourceDataException when they are not those that were stored
  /// @throws BackendUnavailableException when they cannot be read
  public byte[] read(VersionFile file) {
    byte[] content;
    try (InputStream stream = objects.open(file.key(), 0, Long.MAX_VALUE)) {
      content = stream.readAllBytes();
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read %s in the store %s: %s. Run the command again."
              .formatted(file.key(), objects.url(), e),
          e);
    }
    String md5 = Md5.hex(content);
    if (!md5.equals(file.md5())) {
      throw new SourceDataException(
          "Cannot use %s: its MD5 is %s, stored was %s (%s). Somebody changed the object; bdp verify --deep finds all such."
              .formatted(file.key(), md5, file.md5(), objects.url()));
    }
    return content;
  }
}
