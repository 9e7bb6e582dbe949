package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.download.Arrival;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.download.DownloadListener;
import dev.bdp.engine.download.DownloadedFile;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFileStatus;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.work.DownloadStep;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.WorkListener;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.util.Map;
import java.util.function.Consumer;

/// Brings one file of the release, verified, into the object store.
final class DownloadHandler implements UnitHandler {
  private final Database database;
  private final WorkQueue queue;
  private final Download download;
  private final WorkListener listener;

  DownloadHandler(Database database, Download download, WorkListener listener) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.download = download;
    this.listener = listener;
  }

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    RawFile file =
        database.inTransaction(transaction -> RawFiles.load(transaction, unit.rawFileId()));
    if (file.status().isReadable() && download.isStored(file.key(), file.arrival().bytes())) {
      database.transact(transaction -> queue.complete(transaction, unit.lease()));
      return;
    }
    mark(unit, RawFileStatus.DOWNLOADING);
    Written written = new Written(unit, progress, file.arrival());
    DownloadedFile done;
    try {
      done = download.fetch(file.file(), file.key(), file.arrival(), written);
      written.count(done.sizeBytes());
    } catch (IngestException e) {
      write(
          unit,
          transaction ->
              RawFiles.failed(transaction, unit.rawFileId(), String.valueOf(e.getMessage())));
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
              "resumedAt",
              done.resumedAtBytes(),
              "from",
              done.from()));
      queue.complete(transaction, unit.lease());
    });
  }

  private void mark(WorkUnit unit, RawFileStatus status) {
    write(unit, transaction -> RawFiles.mark(transaction, unit.rawFileId(), status));
  }

  /// Writes while the unit is ours, so that a late worker writes nothing.
  private void write(WorkUnit unit, Consumer<Transaction> change) {
    database.transact(transaction -> {
      queue.hold(transaction, unit.lease());
      change.accept(transaction);
    });
  }

  /// Writes down what arrives.
  private final class Written implements DownloadListener {
    private final WorkUnit unit;
    private final Progress progress;
    private final Pace pace;
    private long counted;

    Written(WorkUnit unit, Progress progress, Arrival before) {
      this.unit = unit;
      this.progress = progress;
      this.pace = new Pace(before.bytes(), System::nanoTime);
      this.counted = before.bytes();
    }

    @Override
    public void received(Arrival arrival) throws InterruptedException {
      progress.advance(1);
      count(arrival.bytes());
      long bytesPerSecond = pace.at(arrival.bytes());
      write(
          unit,
          transaction -> RawFiles.arrive(transaction, unit.rawFileId(), arrival, bytesPerSecond));
    }

    /// Tells what came since the last time; a file that starts over counts from where it is.
    void count(long bytes) {
      if (bytes > counted) {
        listener.downloaded(unit, DownloadStep.RECEIVED, bytes - counted);
      }
      counted = bytes;
    }

    @Override
    public void resumed() {
      listener.downloaded(unit, DownloadStep.RESUMED, 0);
    }

    @Override
    public void mirrorSwitched() {
      listener.downloaded(unit, DownloadStep.MIRROR_SWITCHED, 0);
    }

    @Override
    public void refused() {
      listener.downloaded(unit, DownloadStep.REFUSED, 0);
    }

    @Override
    public void mayGoOn() throws InterruptedException {
      progress.advance(0);
    }

    @Override
    public void arrived() {
      mark(unit, RawFileStatus.DOWNLOADED);
      mark(unit, RawFileStatus.VERIFYING);
    }
  }
}
