package dev.bdp.engine.pipeline;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.split.Frame;
import java.util.List;
import java.util.Map;

/// The parse units of a file: one of each frame.
///
/// @param framesKey where the frames lie
record ParseUnits(RawFile file, String framesKey, List<Frame> frames) {

  /// Queues them; says that the file is split.
  void queue(Transaction transaction, JobId job) {
    BinaryRows rows = new BinaryRows();
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      rows.row(8)
          .int8(job.value())
          .int8(file.id())
          .text("parse")
          .int8((file.number() - 1) * 1_000_000L + i + 1)
          .int8(frame.offset())
          .int8(frame.offset() + frame.length())
          .int8(frame.records())
          .int8(frame.textOffset());
    }
    transaction.copy(
        "ingestion_work_units (job_id, raw_file_id, unit_type, batch_number, start_offset, end_offset, record_count, text_offset)",
        rows);
    long records =
        frames.isEmpty() ? 0 : frames.getLast().firstRecord() + frames.getLast().records();
    RawFiles.split(transaction, file.id(), framesKey, records);
    JobLog.info(
        transaction,
        job,
        "File is split into frames",
        Map.of("file", file.file().name(), "frames", frames.size(), "records", records));
  }
}
