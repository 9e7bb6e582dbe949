package dev.bdp.engine.staging;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.record.GenericRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records of one identifier that several units of a job hold.
final class Duplicates {
  private final JobId job;
  private final String recordType;
  private final RawFile file;
  private final List<Rival> rivals = new ArrayList<>();

  /// A staged row with an identifier that this unit has too.
  private record Rival(long id, String identifier, int fileNumber, String fileName, long offset) {}

  Duplicates(JobId job, String recordType, RawFile file) {
    this.job = job;
    this.recordType = recordType;
    this.file = file;
  }

  static String reason(String identifier, String place) {
    return "the identifier " + identifier + " is there already, in " + place;
  }

  /// What a quarantined record is called: it has no identifier that one could trust.
  static String placeholder(int fileNumber, long offset) {
    return "#" + fileNumber + ":" + offset;
  }

  /// Identifiers that stay with an earlier record of another unit, with where it is.
  Map<String, String> keptElsewhere(Transaction transaction, List<StagedRecord> records) {
    Map<String, Long> firstOffsets = new HashMap<>();
    for (StagedRecord record : records) {
      if (record.parsed() instanceof GenericRecord parsed) {
        firstOffsets.putIfAbsent(parsed.identifier(), record.offset());
      }
    }
    rivals.addAll(
        transaction.query(
            """
            SELECT s.id, s.record_identifier, f.file_number, s.source_file, s.source_offset
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
                    row.getLong(5)),
            job.value(),
            recordType,
            firstOffsets.keySet().toArray(String[]::new)));
    Map<String, String> kept = new HashMap<>();
    for (Rival rival : rivals) {
      long ours = firstOffsets.getOrDefault(rival.identifier(), 0L);
      if (isEarlier(rival, ours)) {
        kept.put(rival.identifier(), rival.fileName() + " at byte " + rival.offset());
      }
    }
    return kept;
  }

  /// Quarantines the later records of other units in favour of ours; how many.
  long demoteLater(Transaction transaction, Map<String, StagedRecord> accepted) {
    long demoted = 0;
    for (Rival rival : rivals) {
      StagedRecord ours = accepted.get(rival.identifier());
      if (ours != null) {
        demoted +=
            transaction.update(
                """
                UPDATE ingestion_staged_records
                   SET status = 'failed', record_identifier = ?, error_message = ?
                 WHERE job_id = ? AND id = ?
                """,
                placeholder(rival.fileNumber(), rival.offset()),
                reason(rival.identifier(), file.file().name() + " at byte " + ours.offset()),
                job.value(),
                rival.id());
      }
    }
    return demoted;
  }

  private boolean isEarlier(Rival rival, long ourOffset) {
    return rival.fileNumber() != file.number()
        ? rival.fileNumber() < file.number()
        : rival.offset() < ourOffset;
  }
}
