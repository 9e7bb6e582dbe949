package dev.bdp.engine.staging;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RecordCounts;
import dev.bdp.engine.record.GenericRecord;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.record.RecordRemovals;
import dev.bdp.engine.record.RejectedRecord;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.Recurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table `ingestion_staged_records` as the parse stage writes it.
///
/// Of several records with one identifier one is kept, whoever parses it when: the source's
/// [Recurrence] says whether the first or the last in the order of the release.
public final class StagedRecords {
  private static final String TARGET =
      """
      ingestion_staged_records (job_id, work_unit_id, record_type, record_identifier, record_name, record_data,
        content_md5, sequence_md5, source_file, source_offset, status, error_message, raw_text, parser_version,
        same_as_version)\
      """;

  /// Large records are staged with their data always: they would be formatted beside others.
  private static final int MOST_DATA_LEFT_OUT = 1 << 20;

  private final JobId job;
  private final long unit;
  private final RawFile file;
  private final DataSource<?> source;
  private final BinaryRows rows = new BinaryRows();
  private final BinaryRows removed = new BinaryRows();
  private final Map<String, StagedRecord> accepted = new HashMap<>();
  private final Map<String, Long> sameContent = new HashMap<>();
  private boolean withAllData;
  private long failed;
  private long superseded;
  private long removals;

  public StagedRecords(JobId job, long unit, RawFile file, DataSource<?> source) {
    this.job = job;
    this.unit = unit;
    this.file = file;
    this.source = source;
  }

  /// Stages the data of what is unchanged, too: for records whose frame need not be there any more.
  public StagedRecords withAllData() {
    withAllData = true;
    return this;
  }

  /// Stages the records with one `COPY`.
  ///
  /// @throws dev.bdp.engine.db.DuplicateKeyException when another unit has staged one of the
  ///   identifiers; the transaction is lost, [#stageAmongDuplicates] is the way in the next one
  public RecordCounts stage(Transaction transaction, List<StagedRecord> records) {
    chooseWinners(records);
    return write(transaction, records, Map.of());
  }

  /// Stages the records where other units have staged some of the identifiers already.
  public RecordCounts stageAmongDuplicates(Transaction transaction, List<StagedRecord> records) {
    chooseWinners(records);
    Rivals rivals = new Rivals(job, source, file);
    Map<String, String> kept = rivals.keptElsewhere(transaction, accepted);
    accepted.keySet().removeAll(kept.keySet());
    RecordCounts demoted = rivals.demote(transaction, accepted);
    return write(transaction, records, kept).minus(demoted);
  }

  private void chooseWinners(List<StagedRecord> records) {
    for (StagedRecord record : records) {
      if (record.parsed() instanceof GenericRecord parsed) {
        if (source.recurrence() == Recurrence.UPDATE) {
          accepted.put(parsed.identifier(), record);
        } else {
          accepted.putIfAbsent(parsed.identifier(), record);
        }
      }
    }
  }

  private RecordCounts write(
      Transaction transaction, List<StagedRecord> records, Map<String, String> keptElsewhere) {
    if (!withAllData) {
      sameContent.putAll(
          SameContent.versions(
              transaction,
              job,
              accepted.values().stream()
                  .map(record -> (GenericRecord) record.parsed())
                  .filter(record -> record.recordData().length <= MOST_DATA_LEFT_OUT)
                  .toList()));
    }
    records.forEach(record -> add(record, keptElsewhere));
    transaction.copy(TARGET, rows);
    if (removed.count() > 0) {
      transaction.copy(Removals.TARGET, removed);
    }
    return RecordCounts.parsed(records.size(), failed, superseded, removals);
  }

  private void add(StagedRecord record, Map<String, String> keptElsewhere) {
    switch (record.parsed()) {
      case GenericRecord parsed -> {
        StagedRecord winner = accepted.get(parsed.identifier());
        if (winner == record) {
          addAccepted(parsed, record.offset());
        } else {
          String place =
              winner == null
                  ? keptElsewhere.get(parsed.identifier())
                  : Rivals.place(file.file().name(), winner.offset());
          addLoser(record, parsed, String.valueOf(place));
        }
      }
      case RejectedRecord rejected -> {
        failed++;
        addText(record, "failed", rejected.reason());
      }
      case RecordRemovals gone -> {
        removals++;
        addText(record, "removal", null);
        Removals.add(removed, job, file, record.offset(), gone.identifiers());
      }
    }
  }

  private void addLoser(StagedRecord record, GenericRecord parsed, String place) {
    String reason = Rivals.reason(parsed.identifier(), place);
    if (source.recurrence() == Recurrence.MISTAKE) {
      failed++;
      addText(record, "failed", reason);
    } else {
      superseded++;
      addRow(
          parsed,
          Rivals.placeholder(file.number(), record.offset()),
          record.offset(),
          "superseded",
          reason,
          null);
    }
  }

  private void addAccepted(GenericRecord parsed, long offset) {
    addRow(
        parsed, parsed.identifier(), offset, "staged", null, sameContent.get(parsed.identifier()));
  }

  private void addRow(
      GenericRecord parsed,
      String identifier,
      long offset,
      String status,
      @Nullable String why,
      @Nullable Long sameAsVersion) {
    rows.row(15)
        .int8(job.value())
        .int8(unit)
        .text(source.recordType())
        .text(identifier)
        .text(parsed.name())
        .json(sameAsVersion == null ? parsed.recordData() : null)
        .text(parsed.contentMd5())
        .text(parsed.sequenceMd5())
        .text(file.file().name())
        .int8(offset)
        .text(status)
        .text(why)
        .none()
        .text(source.parser().version())
        .int8(sameAsVersion);
  }

  private void addText(StagedRecord record, String status, @Nullable String why) {
    rows.row(15)
        .int8(job.value())
        .int8(unit)
        .text(source.recordType())
        .text(Rivals.placeholder(file.number(), record.offset()))
        .none()
        .none()
        .text(Md5.hex(record.text()))
        .none()
        .text(file.file().name())
        .int8(record.offset())
        .text(status)
        .text(why)
        .bytes(record.text())
        .text(source.parser().version())
        .none();
  }
}
