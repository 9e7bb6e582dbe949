package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.split.Frame;
import dev.bdp.engine.split.Splitter;
import dev.bdp.engine.split.TarMember;
import dev.bdp.engine.work.Progress;
import dev.bdp.engine.work.UnitHandler;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Splits one verified file into frames, and makes a parse unit of each.
final class SplitHandler implements UnitHandler {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Database database;
  private final WorkQueue queue;
  private final ObjectStore objects;
  private final DataSource<?> source;
  private final int recordsPerFrame;

  SplitHandler(Database database, ObjectStore objects, DataSource<?> source, int recordsPerFrame) {
    this.database = database;
    this.queue = new WorkQueue(database);
    this.objects = objects;
    this.source = source;
    this.recordsPerFrame = recordsPerFrame;
  }

  @Override
  public void handle(WorkUnit unit, Progress progress) throws InterruptedException {
    RawFile file =
        database.inTransaction(transaction -> RawFiles.load(transaction, unit.rawFileId()));
    String framesKey = RawFile.framesKey(file.key(), unit.lease().number());
    List<Frame> frames = split(file, framesKey, progress);
    long records =
        frames.isEmpty() ? 0 : frames.getLast().firstRecord() + frames.getLast().records();
    BinaryRows rows = new BinaryRows();
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      rows.row(8)
          .int8(unit.job().value())
          .int8(file.id())
          .text("parse")
          .int8((file.number() - 1) * 1_000_000L + i + 1)
          .int8(frame.offset())
          .int8(frame.offset() + frame.length())
          .int8(frame.records())
          .int8(frame.textOffset());
    }
    database.transact(transaction -> {
      transaction.copy(
          "ingestion_work_units (job_id, raw_file_id, unit_type, batch_number, start_offset, end_offset, record_count, text_offset)",
          rows);
      RawFiles.split(transaction, file.id(), framesKey, records);
      JobLog.info(
          transaction,
          unit.job(),
          "File is split into frames",
          Map.of("file", file.file().name(), "frames", frames.size(), "records", records));
      queue.complete(transaction, unit.lease());
    });
  }

  private List<Frame> split(RawFile file, String framesKey, Progress progress)
      throws InterruptedException {
    try (InputStream raw = objects.open(file.key(), 0, Long.MAX_VALUE);
        InputStream text = text(file, raw);
        LargeObject target = objects.write(framesKey, "application/zstd")) {
      target.restart();
      List<Frame> frames =
          new Splitter(
                  source.scanner(file.file().name()), recordsPerFrame, target, progress::advance)
              .split(text);
      target.commit();
      return frames;
    } catch (IOException e) {
      throw new SourceDataException(
          "Cannot split %s: its data ends early or is damaged (%s). The publisher's file is broken; ask for it again or name another place with --from."
              .formatted(file.file().name(), e.getMessage()),
          e);
    }
  }

  private InputStream text(RawFile file, InputStream raw) throws IOException {
    InputStream plain = file.gzip() ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
    Optional<String> member = source.archiveMember(file.file().name());
    if (member.isEmpty()) {
      return plain;
    }
    InputStream found = TarMember.find(plain, member.get());
    return member.get().endsWith(".gz") ? new GZIPInputStream(found, BUFFER_BYTES) : found;
  }
}
