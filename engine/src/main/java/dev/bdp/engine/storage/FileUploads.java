package dev.bdp.engine.storage;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.StoredObject;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.util.List;

/// The table `ingestion_file_uploads`: what is to lie in the store is written down before it is put
/// there, so that a crash leaves at worst an object that its row names.
final class FileUploads {
  private final Database database;
  private final WorkQueue queue;
  private final ObjectStore objects;

  FileUploads(Database database, ObjectStore objects) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.objects = objects;
  }

  /// Puts the files of a batch; on return all are durable under the names that their rows say.
  ///
  /// The states between `uploading` and `verified`, and those of the records, are passed through in
  /// the transaction that writes the rows of the batch: each commit of its own would cost as much
  /// as the rows.
  void upload(WorkUnit unit, StoreBatch<?> batch, Progress progress) throws InterruptedException {
    if (batch.versions().isEmpty()) {
      return;
    }
    List<StoredObject> files = batch.objects();
    database.transact(transaction -> {
      intend(transaction, unit, batch);
      // Last, as in a completion: of a worker that was cut off, the successor's rows stay.
      queue.hold(transaction, unit.lease());
    });
    progress.advance(1);
    objects.putAll(files);
    progress.advance(batch.versions().size());
  }

  static void verified(Transaction transaction, UnitRecords stored) {
    transaction.update(
        "UPDATE ingestion_file_uploads SET status = 'verified', uploaded_at = clock_timestamp(), verified_at = clock_timestamp() WHERE "
            + UnitRecords.among("staged_record_id"),
        stored.after());
  }

  private static void intend(Transaction transaction, WorkUnit unit, StoreBatch<?> batch) {
    UnitRecords records = new UnitRecords(unit, batch.stored());
    if (batch.stored().stream().anyMatch(StoreCandidate::begun)) {
      transaction.update(
          "DELETE FROM ingestion_file_uploads WHERE " + UnitRecords.among("staged_record_id"),
          records.after());
    }
    BinaryRows rows = new BinaryRows();
    for (NewVersion<?> version : batch.versions()) {
      for (NewVersion.NewFile file : version.files()) {
        rows.row(8)
            .int8(unit.job().value())
            .int8(version.candidate().stagedId())
            .text(file.format())
            .text(file.object().key())
            .int8(file.object().content().sizeBytes())
            .text(file.object().content().md5())
            .text(file.object().contentType())
            .text("uploading");
      }
    }
    transaction.copy(
        "ingestion_file_uploads (job_id, staged_record_id, format, s3_key, size_bytes, md5_checksum, content_type, status)",
        rows);
    transaction.update(
        "UPDATE ingestion_staged_records SET status = 'uploading_files' WHERE status = 'staged' AND "
            + UnitRecords.among("id"),
        records.after());
  }
}
