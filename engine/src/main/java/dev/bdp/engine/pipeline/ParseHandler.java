package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.DuplicateKeyException;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.job.RecordCounts;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Parsed;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.split.FrameReader;
import dev.bdp.engine.split.RecordText;
import dev.bdp.engine.staging.StagedRecord;
import dev.bdp.engine.staging.StagedRecords;
import dev.bdp.engine.staging.UnitDrift;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Parses one frame and stages its records with one `COPY`, in the transaction that completes the
/// unit.
final class ParseHandler implements UnitHandler {
  private static final int DUPLICATE_ROUNDS = 20;

  private final Database database;
  private final WorkQueue queue;
  private final ObjectStore objects;
  private final DataSource<?> source;

  ParseHandler(Database database, ObjectStore objects, DataSource<?> source) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.objects = objects;
    this.source = source;
  }

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    RawFile file =
        database.inTransaction(transaction -> RawFiles.load(transaction, unit.rawFileId()));
    List<StagedRecord> records = parse(unit, file, progress);
    IngestionJob job = stage(unit, file, records);
    Quarantine.failOverBudget(database, job);
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
        records.add(new StagedRecord(parse(text), text.bytes(), text.offset()));
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

  private Parsed parse(RecordText text) {
    if (text.isOversized()) {
      return new RejectedRecord(
          "the record has %d bytes, the limit is %d"
              .formatted(text.sizeBytes(), source.largestRecordBytes()));
    }
    return source.parser().parse(text.bytes());
  }

  private IngestionJob stage(WorkUnit unit, RawFile file, List<StagedRecord> records) {
    try {
      return database.inTransaction(transaction -> {
        StagedRecords staging = staging(unit, file);
        return settle(transaction, unit, records, staging.stage(transaction, records));
      });
    } catch (DuplicateKeyException e) {
      return stageAmongDuplicates(unit, file, records, 1);
    }
  }

  private IngestionJob stageAmongDuplicates(
      WorkUnit unit, RawFile file, List<StagedRecord> records, int round) {
    try {
      return database.inTransaction(transaction -> {
        StagedRecords staging = staging(unit, file);
        return settle(
            transaction, unit, records, staging.stageAmongDuplicates(transaction, records));
      });
    } catch (DuplicateKeyException e) {
      if (round == DUPLICATE_ROUNDS) {
        throw e;
      }
      return stageAmongDuplicates(unit, file, records, round + 1);
    }
  }

  private StagedRecords staging(WorkUnit unit, RawFile file) {
    return new StagedRecords(unit.job(), unit.lease().unit().value(), file, source);
  }

  private IngestionJob settle(
      Transaction transaction, WorkUnit unit, List<StagedRecord> records, RecordCounts counts) {
    UnitDrift drift = new UnitDrift();
    for (StagedRecord record : records) {
      if (record.parsed() instanceof GenericRecord parsed) {
        drift.add(parsed);
      }
    }
    drift.write(transaction, unit.job(), unit.lease().unit().value());
    IngestionJob job = Jobs.count(transaction, unit.job(), counts);
    queue.complete(transaction, unit.lease());
    return job;
  }
}
