package dev.bdp.engine.storage;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.split.FrameReader;
import dev.bdp.engine.split.RecordText;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The data of records that were staged without, because their entry had the same content then:
/// when it has no longer, for another release was stored meanwhile, their text is read again from
/// its frame. Used by one thread, for one store unit; a frame is read once as long as records are
/// asked for in the order in which they were staged.
final class SourceTexts implements AutoCloseable {
  private final Database database;
  private final ObjectStore objects;
  private final DataSource<?> source;
  private final JobId job;
  private @Nullable Place open;
  private @Nullable FrameReader frame;

  SourceTexts(Database database, ObjectStore objects, DataSource<?> source, JobId job) {
    this.database = database;
    this.objects = objects;
    this.source = source;
    this.job = job;
  }

  /// Where a record's text is.
  private record Place(
      String file, String frames, long start, long end, long textOffset, long offset) {
    boolean follows(@Nullable Place other) {
      return other != null
          && frames.equals(other.frames)
          && start == other.start
          && offset > other.offset;
    }
  }

  /// The record data of a staged record.
  byte[] loadData(long stagedId) {
    Place place = find(stagedId);
    try {
      if (frame == null || !place.follows(open)) {
        close();
        frame =
            new FrameReader(
                objects.open(place.frames(), place.start(), place.end() - place.start()),
                source.scanner(place.file()),
                place.textOffset(),
                source.largestRecordBytes());
      }
      open = place;
      for (RecordText text = frame.next(); text != null; text = frame.next()) {
        if (text.offset() == place.offset()
            && parse(text, place.file()) instanceof GenericRecord record) {
          return record.recordData();
        }
      }
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read the text at byte %d of %s again, in %s of %s: %s. Run the command again."
              .formatted(
                  place.offset(), place.file(), place.frames(), objects.url(), e.getMessage()),
          e);
    }
    throw new IllegalStateException(
        "The record at byte %d of %s was parsed once and is not any more"
            .formatted(place.offset(), place.file()));
  }

  private @Nullable Parsed parse(RecordText text, String file) throws IOException {
    return switch (text) {
      case RecordText.Whole whole -> source.parser().parse(whole.bytes(), file);
      case RecordText.Streamed streamed -> source.parser().parse(streamed.text(), file);
      case RecordText.Oversized large -> null;
    };
  }

  private Place find(long stagedId) {
    return database.inTransaction(transaction ->
        transaction.load(
            """
            SELECT f.file_name, f.frames_key, u.start_offset, u.end_offset, u.text_offset, s.source_offset
              FROM ingestion_staged_records s
              JOIN ingestion_work_units u ON u.id = s.work_unit_id
              JOIN ingestion_raw_files f ON f.id = u.raw_file_id
             WHERE s.job_id = ? AND s.id = ?
            """,
            row ->
                new Place(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)),
            job.value(),
            stagedId));
  }

  @Override
  public void close() {
    try {
      if (frame != null) {
        frame.close();
        frame = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
