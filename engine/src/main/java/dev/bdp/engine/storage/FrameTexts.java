package dev.bdp.engine.storage;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.split.FrameReader;
import dev.bdp.engine.split.RecordText;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The texts that staged records were parsed from, read again from their frames. The few frames
/// that were asked for last are kept in memory: the store units that several threads work on side
/// by side are about the same ones. Safe for use by many threads.
final class FrameTexts {
  private static final int MOST_FRAMES = 4;
  // Twice what a frame of usual records holds. Records of larger ones are read from their data.
  private static final long MOST_TEXT_BYTES = 16 << 20;

  private final Database database;
  private final ObjectStore objects;
  private final DataSource<?> source;
  private final Map<Long, Frame> frames =
      new LinkedHashMap<>(MOST_FRAMES * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Frame> eldest) {
          return size() > MOST_FRAMES;
        }
      };

  FrameTexts(Database database, ObjectStore objects, DataSource<?> source) {
    this.database = database;
    this.objects = objects;
    this.source = source;
  }

  /// A record's text, and the file that it is from.
  record Text(byte[] bytes, String fileName) {}

  private record Place(String fileName, String framesKey, long start, long end, long textOffset) {}

  /// The text of a record; empty when its frame is gone, or too large to be kept in memory.
  ///
  /// @param parseUnit the id of the unit that staged the record
  /// @param offset where the record begins in the inflated file
  /// @throws BackendUnavailableException when the frame cannot be read
  Optional<Text> find(long parseUnit, long offset) {
    Frame frame;
    synchronized (frames) {
      frame = frames.computeIfAbsent(parseUnit, Frame::new);
    }
    return frame.find(offset);
  }

  private final class Frame {
    private final long parseUnit;
    private @Nullable Map<Long, Text> texts;

    private Frame(long parseUnit) {
      this.parseUnit = parseUnit;
    }

    private synchronized Optional<Text> find(long offset) {
      if (texts == null) {
        texts = read(place(parseUnit));
      }
      return Optional.ofNullable(texts.get(offset));
    }
  }

  private Place place(long parseUnit) {
    return database.inTransaction(transaction ->
        transaction.load(
            """
            SELECT f.file_name, f.frames_key, u.start_offset, u.end_offset, u.text_offset
              FROM ingestion_work_units u JOIN ingestion_raw_files f ON f.id = u.raw_file_id
             WHERE u.id = ?
            """,
            row ->
                new Place(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)),
            parseUnit));
  }

  private Map<Long, Text> read(Place place) {
    if (objects.findSizeBytes(place.framesKey()).isEmpty()) {
      return Map.of();
    }
    Map<Long, Text> texts = new HashMap<>();
    long size = 0;
    try (FrameReader frame =
        new FrameReader(
            objects.open(place.framesKey(), place.start(), place.end() - place.start()),
            source.scanner(place.fileName()),
            place.textOffset(),
            source.largestRecordBytes())) {
      for (RecordText text = frame.next(); text != null; text = frame.next()) {
        size += text.bytes().length;
        if (size > MOST_TEXT_BYTES || !(text instanceof RecordText.Whole)) {
          return Map.of();
        }
        texts.put(text.offset(), new Text(text.bytes(), place.fileName()));
      }
      return texts;
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read the frame of %s at byte %d of %s in %s again: %s. Run the command again."
              .formatted(
                  place.fileName(),
                  place.start(),
                  place.framesKey(),
                  objects.url(),
                  e.getMessage()),
          e);
    }
  }
}
