package dev.bdp.engine.staging;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table `ingestion_staged_records` as the parse stage writes it.
///
/// Of several records with one identifier the first in the order of the release is kept, whoever
/// parses it when; the others are quarantined.
public final class StagedRecords {
  private static final String TARGET =
      """
      ingestion_staged_records (job_id, work_unit_id, record_type, record_identifier, record_name, record_data,
        content_md5, sequence_md5, source_file, source_offset, status, error_message, raw_text, parser_version)\
      """;

  private final JobId job;
  private final long unit;
  private final RawFile file;
  private final DataSource<?> source;
  private final BinaryRows rows = new BinaryRows();
  private final Map<String, StagedRecord> accepted = new HashMap<>();
  private long failed;

  public StagedRecords(JobId job, long unit, RawFile file, DataSource<?> source) {
    this.job = job;
    this.unit = unit;
    this.file = file;
    this.source = source;
  }

  /// What a unit staged.
  ///
  /// @param failed how many of the records are quarantined, counting those of other units that
  ///   turned out to be duplicates
  public record Outcome(long processed, long failed) {}

  /// Stages the records with one `COPY`.
  ///
  /// @throws dev.bdp.engine.db.DuplicateKeyException when another unit has staged one of the
  ///   identifiers; the transaction is lost, [#stageAmongDuplicates] is the way in the next one
  public Outcome stage(Transaction transaction, List<StagedRecord> records) {
    records.forEach(record -> add(record, Map.of()));
    transaction.copy(TARGET, rows);
    return new Outcome(records.size(), failed);
  }

  /// Stages the records where other units have staged some of the identifiers already.
  public Outcome stageAmongDuplicates(Transaction transaction, List<StagedRecord> records) {
    Duplicates duplicates = new Duplicates(job, source.recordType(), file);
    Map<String, String> kept = duplicates.keptElsewhere(transaction, records);
    records.forEach(record -> add(record, kept));
    long demoted = duplicates.demoteLater(transaction, accepted);
    transaction.copy(TARGET, rows);
    return new Outcome(records.size(), failed + demoted);
  }

  private void add(StagedRecord record, Map<String, String> keptElsewhere) {
    switch (record.parsed()) {
      case GenericRecord parsed -> {
        StagedRecord earlier = accepted.get(parsed.identifier());
        String place =
            earlier != null
                ? file.file().name() + " at byte " + earlier.offset()
                : keptElsewhere.get(parsed.identifier());
        if (place == null) {
          accepted.put(parsed.identifier(), record);
          addAccepted(parsed, record.offset());
        } else {
          addRejected(record, Duplicates.reason(parsed.identifier(), place));
        }
      }
      case RejectedRecord rejected -> addRejected(record, rejected.reason());
    }
  }

  private void addAccepted(GenericRecord parsed, long offset) {
    rows.row(14)
        .int8(job.value())
        .int8(unit)
        .text(source.recordType())
        .text(parsed.identifier())
        .text(parsed.name())
        .json(parsed.recordData())
        .text(parsed.contentMd5())
        .text(parsed.sequenceMd5())
        .text(file.file().name())
        .int8(offset)
        .text("staged")
        .none()
        .none()
        .none();
  }

  private void addRejected(StagedRecord record, String reason) {
    failed++;
    rows.row(14)
        .int8(job.value())
        .int8(unit)
        .text(source.recordType())
        .text(Duplicates.placeholder(file.number(), record.offset()))
        .none()
        .none()
        .text(Md5.hex(record.text()))
        .none()
        .text(file.file().name())
        .int8(record.offset())
        .text("failed")
        .text(reason)
        .bytes(record.text())
        .text(source.parser().version());
  }
}
