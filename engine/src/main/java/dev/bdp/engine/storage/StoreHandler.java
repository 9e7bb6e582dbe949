package dev.bdp.engine.storage;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RecordCounts;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RecordFormatter;
import dev.bdp.engine.work.HeapShare;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/// Stores one unit: formats its records, puts the files, then writes all rows and completes the
/// unit in one transaction.
final class StoreHandler<R> implements UnitHandler {
  // The data, the record made of it, and buffers on the way to the store.
  private static final long COPIES = 4;

  private final Database database;
  private final WorkQueue queue;
  private final FileUploads uploads;
  private final StagedEntries<R> staged;
  private final DataSource<R> source;
  private final RecordFormatter<R> formatter;
  private final IngestionJob job;
  private final OptionalLong building;

  StoreHandler(Database database, ObjectStore objects, DataSource<R> source, JobId id) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.uploads = new FileUploads(database, objects);
    this.staged = new StagedEntries<>(database, objects, source);
    this.source = source;
    this.formatter =
        source.formatter(
            database.inTransaction(transaction -> JobVocabulary.load(transaction, id, objects)));
    this.job = database.inTransaction(transaction -> Jobs.load(transaction, id));
    this.building = database.inTransaction(transaction -> Releases.findBuilding(transaction, id));
  }

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    StoreBatch<R> batch = new StoreBatch<>(source, formatter);
    List<StoreCandidate> ofData = new ArrayList<>();
    for (StoreCandidate candidate :
        database.inTransaction(transaction -> StoreBatch.candidates(transaction, unit))) {
      if (candidate.unchanged()) {
        batch.addUnchanged(candidate);
      } else {
        staged
            .read(candidate)
            .ifPresentOrElse(
                entry -> batch.add(candidate, entry, job), () -> ofData.add(candidate));
      }
      progress.advance(1);
    }
    long large =
        ofData.stream()
            .filter(StoreCandidate::isLarge)
            .mapToLong(StoreCandidate::stagedBytes)
            .sum();
    if (large == 0) {
      store(unit, batch, ofData, progress);
      return;
    }
    String what = "store unit %d of job %d".formatted(unit.batchNumber(), unit.job().value());
    try (HeapShare share = HeapShare.take(what, COPIES * large, progress)) {
      store(unit, batch, ofData, progress);
    }
  }

  private void store(
      WorkUnit unit, StoreBatch<R> batch, List<StoreCandidate> ofData, Progress progress)
      throws InterruptedException {
    Map<Long, byte[]> data = staged.loadData(unit, ofData);
    for (StoreCandidate candidate : ofData) {
      batch.add(
          candidate, staged.load(Objects.requireNonNull(data.remove(candidate.stagedId()))), job);
      progress.advance(1);
    }
    uploads.upload(unit, batch, progress);
    database.transact(transaction -> settle(transaction, unit, batch));
  }

  private void settle(Transaction transaction, WorkUnit unit, StoreBatch<R> batch) {
    new RegistryRows<>(transaction, job, source, batch).write(building);
    UnitRecords stored = new UnitRecords(unit, batch.stored());
    FileUploads.verified(transaction, stored);
    settle(transaction, stored, "stored");
    settle(transaction, new UnitRecords(unit, batch.unchanged()), "unchanged");
    Jobs.count(
        transaction,
        job.id(),
        RecordCounts.kept(batch.versions().size(), batch.unchanged().size()));
    queue.complete(transaction, unit.lease());
  }

  private static void settle(Transaction transaction, UnitRecords records, String status) {
    if (!records.isEmpty()) {
      transaction.update(
          "UPDATE ingestion_staged_records SET status = ?, stored_at = clock_timestamp() WHERE "
              + UnitRecords.among("id"),
          records.after(status));
    }
  }
}
