package dev.bdp.app.export;

import dev.bdp.engine.content.FormattedRecords;
import dev.bdp.engine.content.InOrder;
import dev.bdp.engine.content.StoredVersion;
import dev.bdp.engine.content.StoredVersions;
import dev.bdp.engine.content.VerifiedObjects;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.source.DataSource;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the records of a release in one of its source's formats, by identifier.
///
/// @param objects where the records lie
public record TextExport(Database database, ObjectStore objects, Release release) {

  /// @param store where the files go
  public Exported write(
      TextFormat format, DataSource<?> source, ObjectStore store, ExportTarget target) {
    try (ExportFiles<byte[]> files =
        new ExportFiles<>(
            store, target, format.contentType(), out -> new TextFile(out, format.framing()))) {
      forEach(format, source, files::add);
      return files.finish();
    }
  }

  /// Writes them one after the other to a stream, which stays open; how many there were.
  public long print(TextFormat format, DataSource<?> source, PrintStream out) {
    Printout printout = new Printout(out, format);
    forEach(format, source, printout::add);
    return printout.finish();
  }

  private void forEach(TextFormat format, DataSource<?> source, Consumer<byte[]> add) {
    FormattedRecords<?> records =
        new FormattedRecords<>(new VerifiedObjects(objects), source, format.stored());
    try (InOrder<StoredVersion, Optional<byte[]>> read =
        new InOrder<>(
            version -> records.read(version).map(format::line), record -> record.ifPresent(add))) {
      database.transact(transaction ->
          StoredVersions.forEach(
              transaction, release, version -> read.add(version, sizeBytes(version))));
      read.finish();
    }
  }

  private static long sizeBytes(StoredVersion version) {
    return version.files().stream().mapToLong(VersionFile::sizeBytes).max().orElse(0);
  }
}
