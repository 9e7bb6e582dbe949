package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.DuplicateKeyException;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RecordCounts;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.staging.QuarantinedRecords;
import dev.bdp.engine.staging.StagedRecord;
import dev.bdp.engine.staging.StagedRecords;
import dev.bdp.engine.staging.UnitDrift;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.util.List;

/// Stages what a unit parsed, counts it and completes the unit, in one transaction.
record Staging(Database database, WorkQueue queue, DataSource<?> source) {
  private static final int DUPLICATE_ROUNDS = 20;

  /// The job with its counts after it.
  IngestionJob stage(WorkUnit unit, RawFile file, List<StagedRecord> records) {
    try {
      return database.inTransaction(transaction -> {
        RecordCounts before = takeBack(transaction, unit);
        RecordCounts staged = rows(unit, file).stage(transaction, records);
        return settle(transaction, unit, records, staged.minus(before));
      });
    } catch (DuplicateKeyException e) {
      return stageAmongDuplicates(unit, file, records, 1);
    }
  }

  private IngestionJob stageAmongDuplicates(
      WorkUnit unit, RawFile file, List<StagedRecord> records, int round) {
    try {
      return database.inTransaction(transaction -> {
        RecordCounts before = takeBack(transaction, unit);
        RecordCounts staged = rows(unit, file).stageAmongDuplicates(transaction, records);
        return settle(transaction, unit, records, staged.minus(before));
      });
    } catch (DuplicateKeyException e) {
      if (round == DUPLICATE_ROUNDS) {
        throw e;
      }
      return stageAmongDuplicates(unit, file, records, round + 1);
    }
  }

  /// What the records of the unit counted as before: nothing, unless they come from quarantine.
  private static RecordCounts takeBack(Transaction transaction, WorkUnit unit) {
    int removed =
        unit.type() == UnitType.REPARSE ? QuarantinedRecords.remove(transaction, unit) : 0;
    return RecordCounts.parsed(removed, removed, 0, 0);
  }

  /// Records from quarantine stay with the unit that parsed them first.
  private StagedRecords rows(WorkUnit unit, RawFile file) {
    return unit.type() == UnitType.REPARSE
        ? new StagedRecords(unit.job(), unit.startOffset(), file, source).withAllData()
        : new StagedRecords(unit.job(), unit.lease().unit().value(), file, source);
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
