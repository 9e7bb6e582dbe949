package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.download.DownloadedFile;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFileStatus;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.util.Map;

/// Brings one file of the release, verified, into the object store.
final class DownloadHandler implements UnitHandler {
  private final Database database;
  private final WorkQueue queue;
  private final Download download;

  DownloadHandler(Database database, ObjectStore objects) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.download = new Download(objects);
  }

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    RawFile file =
        database.inTransaction(transaction -> RawFiles.load(transaction, unit.rawFileId()));
    mark(file, RawFileStatus.DOWNLOADING);
    DownloadedFile done;
    try {
      done =
          download.fetch(
              file.file(),
              file.key(),
              bytes -> {
                progress.advance(1);
                database.transact(transaction -> RawFiles.progress(transaction, file.id(), bytes));
              },
              () -> {
                mark(file, RawFileStatus.DOWNLOADED);
                mark(file, RawFileStatus.VERIFYING);
              });
    } catch (IngestException e) {
      database.transact(
          transaction -> RawFiles.failed(transaction, file.id(), String.valueOf(e.getMessage())));
      throw e;
    }
    boolean checked = file.file().checksum().isPresent();
    database.transact(transaction -> {
      RawFiles.verified(transaction, file.id(), done.md5(), done.sizeBytes(), checked);
      JobLog.info(
          transaction,
          unit.job(),
          checked
              ? "File matches the publisher's checksum"
              : "File is unverified: the publisher gave no checksum",
          Map.of(
              "file",
              file.file().name(),
              "md5",
              done.md5(),
              "bytes",
              done.sizeBytes(),
              "from",
              done.from()));
      queue.complete(transaction, unit.lease());
    });
  }

  private void mark(RawFile file, RawFileStatus status) {
    database.transact(transaction -> RawFiles.mark(transaction, file.id(), status));
  }
}
