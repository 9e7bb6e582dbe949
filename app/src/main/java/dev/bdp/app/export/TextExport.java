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
import java.util.Optional;

/// Writes the records of a release in one of its source's formats, by identifier.
///
/// @param objects where the records lie
public record TextExport(Database database, ObjectStore objects, Release release) {

  /// @param store where the files go
  public Exported write(
      TextFormat format, DataSource<?> source, ObjectStore store, ExportTarget target) {
    FormattedRecords<?> records =
        new FormattedRecords<>(new VerifiedObjects(objects), source, format.stored());
    try (ExportFiles<byte[]> files =
            new ExportFiles<>(
                store, target, format.contentType(), out -> new TextFile(out, format.framing()));
        InOrder<StoredVersion, Optional<byte[]>> read =
            new InOrder<>(
                version -> records.read(version).map(format::line),
                record -> record.ifPresent(files::add))) {
      database.transact(transaction ->
          StoredVersions.forEach(
              transaction, release, version -> read.add(version, sizeBytes(version))));
      read.finish();
      return files.finish();
    }
  }

  private static long sizeBytes(StoredVersion version) {
    return version.files().stream().mapToLong(VersionFile::sizeBytes).max().orElse(0);
  }
}
