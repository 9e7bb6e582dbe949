package dev.bdp.engine.content;

import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.object.Content;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.registry.VersionFile;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RecordFormat;
import java.util.Optional;

/// Records of a source in one of its formats: as they are stored, or written anew from the source's
/// own text where that format is not stored. Safe for use by many threads.
///
/// @param <R> the source's own record type
public record FormattedRecords<R>(
    VerifiedObjects objects, DataSource<R> source, RecordFormat format) {

  /// The record in the format; empty when it has nothing in it.
  ///
  /// @throws UsageException when neither is stored
  public Optional<byte[]> read(StoredVersion version) {
    Optional<VersionFile> stored = version.find(format.name());
    if (stored.isPresent()) {
      return stored.map(objects::read);
    }
    GenericRecord record = parse(version);
    return source
        .formatter()
        .format(source.parser().load(record.recordData()), format)
        .map(Content::bytes);
  }

  private GenericRecord parse(StoredVersion version) {
    VersionFile text =
        version
            .find(source.formatter().sourceFormat().name())
            .orElseThrow(() ->
                new UsageException(
                    "Cannot write %s of %s as %s: it is stored only as %s, from which the record cannot be read. Name one of these."
                        .formatted(
                            version.identifier(), source.id(), format.name(), version.formats())));
    return objects.parse(text, source);
  }
}
