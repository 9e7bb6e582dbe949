package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.split.FrameReader;
import dev.bdp.engine.split.RecordText;
import dev.bdp.engine.staging.QuarantinedRecords;
import dev.bdp.engine.staging.StagedRecord;
import dev.bdp.engine.work.HeapShare;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Parses one frame, or again the quarantined records of one, and stages them with one `COPY`, in
/// the transaction that completes the unit.
final class ParseHandler implements UnitHandler {
  // Of what is compressed in so few bytes, any worker has many at once in memory.
  private static final int SMALL_FRAME = 4 << 20;
  // Packed residues, their JSON and the row with it; each takes about what the frame takes.
  private static final long COPIES = 4;

  private final Database database;
  private final Staging staging;
  private final ObjectStore objects;
  private final DataSource<?> source;

  ParseHandler(Database database, ObjectStore objects, DataSource<?> source) {
    this.database = database;
    this.staging = new Staging(database, new WorkQueue(database), source);
    this.objects = objects;
    this.source = source;
  }

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    RawFile file =
        database.inTransaction(transaction -> RawFiles.load(transaction, unit.rawFileId()));
    if (unit.type() == UnitType.REPARSE) {
      stage(unit, file, parseAgain(unit, file, progress));
      return;
    }
    long compressed = unit.endOffset() - unit.startOffset();
    if (compressed <= SMALL_FRAME) {
      stage(unit, file, parse(unit, file, progress));
      return;
    }
    String what =
        "parse frame %d of %s".formatted(unit.batchNumber(), String.valueOf(file.framesKey()));
    try (HeapShare share = HeapShare.take(what, COPIES * compressed, progress)) {
      stage(unit, file, parse(unit, file, progress));
    }
  }

  private void stage(WorkUnit unit, RawFile file, List<StagedRecord> records) {
    Quarantine.failOverBudget(database, staging.stage(unit, file, records));
  }

  private List<StagedRecord> parse(WorkUnit unit, RawFile file, Progress progress)
      throws InterruptedException {
    List<StagedRecord> records = new ArrayList<>((int) unit.recordCount());
    String frames = String.valueOf(file.framesKey());
    try (FrameReader frame =
        new FrameReader(
            objects.open(frames, unit.startOffset(), unit.endOffset() - unit.startOffset()),
            source.scanner(file.file().name()),
            unit.textOffset(),
            source.largestRecordBytes())) {
      for (RecordText text = frame.next(); text != null; text = frame.next()) {
        Parsed parsed = parse(frame, text, file.file().name());
        records.add(new StagedRecord(parsed, text.bytes(), text.offset()));
        progress.advance(1);
      }
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read frame %d of %s in %s: %s. Run the command again; if it stays, remove the object so that it is split again."
              .formatted(unit.batchNumber(), frames, objects.url(), e.getMessage()),
          e);
    }
    return records;
  }

  private List<StagedRecord> parseAgain(WorkUnit unit, RawFile file, Progress progress)
      throws InterruptedException {
    List<StagedRecord> records = new ArrayList<>();
    for (QuarantinedRecords.RawText text :
        database.inTransaction(transaction -> QuarantinedRecords.texts(transaction, unit))) {
      Parsed parsed = source.parser().parse(text.text(), file.file().name());
      records.add(new StagedRecord(parsed, text.text(), text.offset()));
      progress.advance(1);
    }
    return records;
  }

  private Parsed parse(FrameReader frame, RecordText text, String fileName) throws IOException {
    return switch (text) {
      case RecordText.Whole whole -> source.parser().parse(whole.bytes(), fileName);
      case RecordText.Oversized large -> tooLarge(large.sizeBytes());
      case RecordText.Streamed streamed -> {
        Parsed parsed = source.parser().parse(streamed.text(), fileName);
        long size = frame.passOver();
        yield size > source.largestRecordBytes() ? tooLarge(size) : partlyKept(parsed, size);
      }
    };
  }

  private RejectedRecord tooLarge(long sizeBytes) {
    return new RejectedRecord(QuarantinedRecords.tooLarge(sizeBytes, source.largestRecordBytes()));
  }

  private static Parsed partlyKept(Parsed parsed, long sizeBytes) {
    return parsed instanceof RejectedRecord(String reason)
        ? new RejectedRecord(
            QuarantinedRecords.partlyKept(reason, sizeBytes, RecordText.KEPT_BYTES))
        : parsed;
  }
}
