package dev.bdp.engine.content;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.IoReason;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.source.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads files of versions. Safe for use by many threads.
public record VerifiedObjects(ObjectStore objects) {
  private static final int IN_MEMORY_BYTES = 16 << 20;

  /// The bytes of a file.
  ///
  /// @throws SourceDataException when they are not those that were stored
  /// @throws BackendUnavailableException when they cannot be read
  public byte[] read(VersionFile file) {
    byte[] content = new byte[Math.toIntExact(file.sizeBytes())];
    try (InputStream stream = objects.open(file.key(), 0, content.length)) {
      stream.readNBytes(content, 0, content.length);
    } catch (IOException e) {
      throw unavailable(file, e);
    }
    check(file, Md5.hex(content));
    return content;
  }

  /// Copies the bytes of a file to a stream, which stays open. Those of a large one are there
  /// before they are known to be right.
  ///
  /// @throws IOException when the stream does
  /// @throws SourceDataException when they are not those that were stored
  /// @throws BackendUnavailableException when they cannot be read
  public void copy(VersionFile file, OutputStream out) throws IOException {
    if (file.sizeBytes() <= IN_MEMORY_BYTES) {
      out.write(read(file));
      return;
    }
    Md5.Output md5 = new Md5.Output();
    byte[] part = new byte[1 << 16];
    try (InputStream stream = objects.open(file.key(), 0, Long.MAX_VALUE)) {
      for (int count = part(file, stream, part); count > 0; count = part(file, stream, part)) {
        md5.write(part, 0, count);
        out.write(part, 0, count);
      }
    }
    check(file, md5.hex());
  }

  /// The record that a source reads from its own text, which is not in memory as a whole when it is
  /// large.
  ///
  /// @throws SourceDataException when the text is not the one that was stored
  /// @throws BackendUnavailableException when it cannot be read
  public GenericRecord parse(VersionFile text, DataSource<?> source) {
    Parsed parsed;
    if (text.sizeBytes() <= IN_MEMORY_BYTES) {
      parsed = source.parser().parse(read(text));
    } else {
      try (InputStream stream = objects.open(text.key(), 0, Long.MAX_VALUE)) {
        Md5.Input counted = new Md5.Input(stream);
        parsed = source.parser().parse(counted, text.key());
        counted.transferTo(OutputStream.nullOutputStream());
        check(text, counted.hex());
      } catch (IOException e) {
        throw unavailable(text, e);
      }
    }
    if (parsed instanceof GenericRecord record) {
      return record;
    }
    throw new IllegalStateException("A stored text does not parse: " + text.key());
  }

  private int part(VersionFile file, InputStream stream, byte[] part) {
    try {
      return stream.readNBytes(part, 0, part.length);
    } catch (IOException e) {
      throw unavailable(file, e);
    }
  }

  private BackendUnavailableException unavailable(VersionFile file, IOException e) {
    return new BackendUnavailableException(
        "Cannot read %s in the store %s: %s. Run the command again."
            .formatted(file.key(), objects.url(), IoReason.of(e)),
        e);
  }

  private void check(VersionFile file, String md5) {
    if (!md5.equals(file.md5())) {
      throw new SourceDataException(
          "Cannot use %s: its MD5 is %s, stored was %s (%s). Somebody changed the object; bdp verify --deep finds all such."
              .formatted(file.key(), md5, file.md5(), objects.url()));
    }
  }
}
