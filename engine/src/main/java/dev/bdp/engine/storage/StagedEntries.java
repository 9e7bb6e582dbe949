package dev.bdp.engine.storage;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSourceParser;
import dev.bdp.engine.work.WorkUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The records that were staged, as the source's parser makes them anew: of their text, where its
/// frame is there and the parser is the one that read it before, otherwise of their data. Safe for
/// use by many threads.
final class StagedEntries<R> {
  private final Database database;
  private final ObjectStore objects;
  private final DataSourceParser<R> parser;
  private final FrameTexts texts;

  StagedEntries(Database database, ObjectStore objects, DataSource<R> source) {
    this.database = database;
    this.objects = objects;
    this.parser = source.parser();
    this.texts = new FrameTexts(database, objects, source);
  }

  /// A record, and the text that it writes, where that was proved: null when it was made of its
  /// data.
  record Entry<R>(R record, byte @Nullable [] text) {}

  /// The record, made of its text; empty when it has to be made of its data.
  Optional<Entry<R>> read(StoreCandidate candidate) {
    boolean hasData = candidate.stagedBytes() > 0;
    if (candidate.isLarge()
        || hasData && !Objects.equals(candidate.parserVersion(), parser.version())) {
      return Optional.empty();
    }
    Optional<FrameTexts.Text> text = texts.find(candidate.parseUnit(), candidate.sourceOffset());
    Optional<Entry<R>> entry =
        text.flatMap(found ->
            parser
                .read(found.bytes(), found.fileName())
                .map(record -> new Entry<>(record, found.bytes())));
    return entry.isPresent() || hasData ? entry : Optional.of(parseAgain(candidate, text));
  }

  private Entry<R> parseAgain(StoreCandidate candidate, Optional<FrameTexts.Text> text) {
    if (text.isEmpty()) {
      throw new BackendUnavailableException(
          "Cannot store %s: it was staged without its data, and its text is not in %s any more. Ingest the release again under another --version."
              .formatted(candidate.identifier(), objects.url()));
    }
    if (parser.parse(text.get().bytes(), text.get().fileName()) instanceof GenericRecord record) {
      return load(record.recordData());
    }
    throw new IllegalStateException(
        "%s was parsed once and is not any more".formatted(candidate.identifier()));
  }

  /// The data of records of one unit, by their staged ids; one statement.
  Map<Long, byte[]> loadData(WorkUnit unit, List<StoreCandidate> candidates) {
    Map<Long, byte[]> data = new HashMap<>();
    if (!candidates.isEmpty()) {
      database.transact(transaction ->
          transaction.query(
              "SELECT id, record_data FROM ingestion_staged_records WHERE "
                  + UnitRecords.among("id"),
              row -> data.put(row.getLong(1), row.getBytes(2)),
              new UnitRecords(unit, candidates).after()));
    }
    return data;
  }

  Entry<R> load(byte[] recordData) {
    return new Entry<>(parser.load(recordData), null);
  }
}
