package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.split.Frame;
import dev.bdp.engine.split.Splitting;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Splits one verified file, unless that was done while it arrived, and makes a parse unit of each
/// frame.
final class SplitHandler implements UnitHandler {
  private final Database database;
  private final WorkQueue queue;
  private final Splitting splitting;

  SplitHandler(Database database, Splitting splitting) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.splitting = splitting;
  }

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    RawFile file =
        database.inTransaction(transaction -> RawFiles.load(transaction, unit.rawFileId()));
    if (file.framesKey() != null) {
      database.transact(transaction -> queue.complete(transaction, unit.lease()));
      return;
    }
    String framesKey = RawFile.lateFramesKey(file.key(), unit.lease().number());
    ParseUnits units = new ParseUnits(file, framesKey, split(file, framesKey, progress));
    database.transact(transaction -> {
      units.queue(transaction, unit.job());
      queue.complete(transaction, unit.lease());
    });
  }

  private List<Frame> split(RawFile file, String framesKey, Progress progress)
      throws InterruptedException {
    try (InputStream raw = splitting.objects().open(file.key(), 0, Long.MAX_VALUE)) {
      return splitting.split(file, raw, framesKey, progress::advance);
    } catch (IOException e) {
      throw new SourceDataException(
          "Cannot split %s: %s. The publisher's file is broken; ask for it again or name another place with --from."
              .formatted(file.file().name(), fault(file, e)),
          e);
    }
  }

  private static String fault(RawFile file, IOException e) {
    if (file.arrival().bytes() == 0) {
      return "it is empty";
    }
    return e instanceof EOFException
        ? "its data ends early"
        : "its data is damaged (%s)".formatted(e.getMessage());
  }
}
