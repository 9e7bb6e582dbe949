package dev.bdp.engine.staging;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RecordCounts;
import dev.bdp.engine.record.RecordStatus;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.Recurrence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records of other units of the job that have an identifier of this unit.
final class Rivals {
  private final JobId job;
  private final DataSource<?> source;
  private final RawFile file;
  private final List<Rival> rivals = new ArrayList<>();

  /// A staged row with an identifier that this unit has too.
  private record Rival(
      long id,
      String identifier,
      int fileNumber,
      String fileName,
      long offset,
      RecordStatus status) {}

  Rivals(JobId job, DataSource<?> source, RawFile file) {
    this.job = job;
    this.source = source;
    this.file = file;
  }

  static String reason(String identifier, String place) {
    return "the identifier " + identifier + " is kept from " + place;
  }

  static String place(String fileName, long offset) {
    return fileName + " at byte " + offset;
  }

  /// What a row is called that must not take an identifier.
  static String placeholder(int fileNumber, long offset) {
    return "#" + fileNumber + ":" + offset;
  }

  /// Identifiers that stay with a record of another unit, with where it is.
  Map<String, String> keptElsewhere(Transaction transaction, Map<String, StagedRecord> ours) {
    rivals.addAll(
        transaction.query(
            """
            SELECT s.id, s.record_identifier, f.file_number, s.source_file, s.source_offset, s.status
              FROM ingestion_staged_records s
              JOIN ingestion_raw_files f ON f.job_id = s.job_id AND f.file_name = s.source_file
             WHERE s.job_id = ? AND s.record_type = ? AND s.record_identifier = ANY (?)
             ORDER BY s.id
               FOR UPDATE OF s
            """,
            row ->
                new Rival(
                    row.getLong(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getLong(5),
                    EnumText.read(RecordStatus.class, row.getString(6))),
            job.value(),
            source.recordType(),
            ours.keySet().toArray(String[]::new)));
    Map<String, String> kept = new HashMap<>();
    for (Rival rival : rivals) {
      StagedRecord own = ours.get(rival.identifier());
      boolean earlierStays = source.recurrence() == Recurrence.MISTAKE;
      if (own != null && isEarlier(rival, own.offset()) == earlierStays) {
        kept.put(rival.identifier(), place(rival.fileName(), rival.offset()));
      }
    }
    return kept;
  }

  /// Takes the identifier from the rivals of the records that are kept here, which may be stored
  /// already when a record comes out of quarantine; what the job counts too much after it.
  RecordCounts demote(Transaction transaction, Map<String, StagedRecord> kept) {
    boolean mistake = source.recurrence() == Recurrence.MISTAKE;
    EnumMap<RecordStatus, Long> demoted = new EnumMap<>(RecordStatus.class);
    for (Rival rival : rivals) {
      StagedRecord ours = kept.get(rival.identifier());
      if (ours != null) {
        demoted.merge(rival.status(), 1L, Long::sum);
        transaction.update(
            """
            UPDATE ingestion_staged_records
               SET status = ?, record_identifier = ?, error_message = ?
             WHERE job_id = ? AND id = ?
            """,
            mistake ? "failed" : "superseded",
            placeholder(rival.fileNumber(), rival.offset()),
            reason(rival.identifier(), place(file.file().name(), ours.offset())),
            job.value(),
            rival.id());
      }
    }
    long all = demoted.values().stream().mapToLong(Long::longValue).sum();
    return new RecordCounts(
        0,
        demoted.getOrDefault(RecordStatus.STORED, 0L),
        demoted.getOrDefault(RecordStatus.UNCHANGED, 0L),
        mistake ? -all : 0,
        mistake ? 0 : -all,
        0);
  }

  private boolean isEarlier(Rival rival, long ourOffset) {
    return rival.fileNumber() != file.number()
        ? rival.fileNumber() < file.number()
        : rival.offset() < ourOffset;
  }
}
