package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.download.Arrival;
import dev.bdp.engine.download.Download;
import dev.bdp.engine.download.DownloadListener;
import dev.bdp.engine.download.DownloadedFile;
import dev.bdp.engine.download.Follower;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFileStatus;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.split.SplitOnArrival;
import dev.bdp.engine.split.Splitting;
import dev.bdp.engine.work.DownloadStep;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.WorkListener;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings one file of the release, verified, into the object store, and splits it while it arrives.
final class DownloadHandler implements UnitHandler {
  private final Database database;
  private final WorkQueue queue;
  private final Download download;
  private final Optional<Splitting> splitting;
  private final WorkListener listener;

  /// @param splitting empty: files are split later
  DownloadHandler(
      Database database, Download download, Optional<Splitting> splitting, WorkListener listener) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.download = download;
    this.splitting = splitting;
    this.listener = listener;
  }

  /// @param units what it was split into, if it was
  private record Arrived(DownloadedFile file, Optional<ParseUnits> units) {}

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    RawFile file =
        database.inTransaction(transaction -> RawFiles.load(transaction, unit.rawFileId()));
    if (file.status().isReadable() && download.isStored(file.key(), file.arrival().bytes())) {
      database.transact(transaction -> queue.complete(transaction, unit.lease()));
      return;
    }
    mark(unit, RawFileStatus.DOWNLOADING);
    Arrived arrived;
    try {
      arrived = fetch(unit, file, progress);
    } catch (IngestException e) {
      write(
          unit,
          transaction -> {
            String reason = String.valueOf(e.getMessage());
            RawFiles.failed(transaction, unit.rawFileId(), reason);
            JobLog.warn(
                transaction,
                unit.job(),
                "File could not be downloaded",
                Map.of("file", file.file().name(), "reason", reason));
          });
      throw e;
    }
    complete(unit, file, arrived);
  }

  private Arrived fetch(WorkUnit unit, RawFile file, Progress progress)
      throws InterruptedException {
    Written written = new Written(unit, progress, file.arrival());
    if (splitting.isEmpty() || !file.isData()) {
      return new Arrived(fetch(file, written, Follower.NONE), Optional.empty());
    }
    String framesKey = RawFile.framesKey(file.key(), unit.lease().number());
    try (SplitOnArrival split = new SplitOnArrival(splitting.get(), file, framesKey)) {
      DownloadedFile done = fetch(file, written, split);
      return new Arrived(
          done, split.finish().map(frames -> new ParseUnits(file, framesKey, frames)));
    }
  }

  private DownloadedFile fetch(RawFile file, Written written, Follower follower)
      throws InterruptedException {
    DownloadedFile done =
        download.fetch(file.file(), file.key(), file.arrival(), written, follower);
    written.count(done.sizeBytes());
    return done;
  }

  private void complete(WorkUnit unit, RawFile file, Arrived arrived) {
    DownloadedFile done = arrived.file();
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
      arrived.units().ifPresent(units -> units.queue(transaction, unit.job()));
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
      progress.advance(1);
    }

    @Override
    public void arrived() {
      mark(unit, RawFileStatus.DOWNLOADED);
      mark(unit, RawFileStatus.VERIFYING);
    }
  }
}
