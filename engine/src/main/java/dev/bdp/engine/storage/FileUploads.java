package dev.bdp.engine.storage;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.StoredObject;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.WorkUnit;
import java.util.List;

/// The table `ingestion_file_uploads`: what is to lie in the store is written down before it is put
/// there, so that a crash leaves at worst an object that its row names.
final class FileUploads {
  private final Database database;
  private final ObjectStore objects;

  FileUploads(Database database, ObjectStore objects) {
    this.database = database;
    this.objects = objects;
  }

  /// Puts the files of a batch; on return all are durable and their rows say `uploaded`.
  void upload(WorkUnit unit, StoreBatch<?> batch, Progress progress) throws InterruptedException {
    if (batch.versions().isEmpty()) {
      return;
    }
    List<StoredObject> files = batch.objects();
    database.transact(transaction -> intend(transaction, unit, batch));
    database.transact(transaction -> move(transaction, unit, batch, "uploading", null));
    progress.advance(1);
    objects.putAll(files);
    progress.advance(batch.versions().size());
    database.transact(transaction -> move(transaction, unit, batch, "uploaded", "files_uploaded"));
  }

  /// Says that the rows of the batch are being written; they are in the transaction that follows.
  void beginRows(WorkUnit unit, StoreBatch<?> batch) {
    if (!batch.versions().isEmpty()) {
      database.transact(
          transaction -> moveRecords(transaction, unit, stagedIds(batch), "storing_db"));
    }
  }

  static void verified(Transaction transaction, WorkUnit unit, StoreBatch<?> batch) {
    transaction.update(
        """
        UPDATE ingestion_file_uploads SET status = 'verified', verified_at = clock_timestamp()
         WHERE job_id = ? AND staged_record_id = ANY (?)
        """,
        unit.job().value(),
        stagedIds(batch));
  }

  static Long[] stagedIds(StoreBatch<?> batch) {
    return batch.versions().stream()
        .map(version -> version.candidate().stagedId())
        .toArray(Long[]::new);
  }

  private static void intend(Transaction transaction, WorkUnit unit, StoreBatch<?> batch) {
    Long[] ids = stagedIds(batch);
    transaction.update(
        "DELETE FROM ingestion_file_uploads WHERE job_id = ? AND staged_record_id = ANY (?)",
        unit.job().value(),
        ids);
    BinaryRows rows = new BinaryRows();
    for (NewVersion<?> version : batch.versions()) {
      for (NewVersion.NewFile file : version.files()) {
        rows.row(7)
            .int8(unit.job().value())
            .int8(version.candidate().stagedId())
            .text(file.format())
            .text(file.object().key())
            .int8(file.object().content().length)
            .text(file.object().md5())
            .text(file.object().contentType());
      }
    }
    transaction.copy(
        "ingestion_file_uploads (job_id, staged_record_id, format, s3_key, size_bytes, md5_checksum, content_type)",
        rows);
    moveRecords(transaction, unit, ids, "uploading_files");
  }

  private static void move(
      Transaction transaction,
      WorkUnit unit,
      StoreBatch<?> batch,
      String files,
      @org.jspecify.annotations.Nullable String records) {
    Long[] ids = stagedIds(batch);
    transaction.update("SET LOCAL synchronous_commit = off");
    transaction.update(
        """
        UPDATE ingestion_file_uploads
           SET status = ?, uploaded_at = CASE WHEN ? = 'uploaded' THEN clock_timestamp() END
         WHERE job_id = ? AND staged_record_id = ANY (?)
        """,
        files,
        files,
        unit.job().value(),
        ids);
    if (records != null) {
      moveRecords(transaction, unit, ids, records);
    }
  }

  private static void moveRecords(
      Transaction transaction, WorkUnit unit, Long[] ids, String status) {
    transaction.update(
        """
        UPDATE ingestion_staged_records SET status = ?
         WHERE job_id = ? AND id = ANY (?) AND status NOT IN ('stored', 'unchanged', 'failed')
        """,
        status,
        unit.job().value(),
        ids);
  }
}
