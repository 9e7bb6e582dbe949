package dev.bdp.engine.staging;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.work.WorkUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The records of a job that could not be parsed, and how they are parsed again: from their own
/// text, by `reparse` units, one for each parse unit that met some.
public final class QuarantinedRecords {
  private static final String TOO_LARGE = "the record has %d bytes, the limit is %d";
  private static final String LIKE_TOO_LARGE = "the record has % bytes, the limit is %";
  private static final String PARTLY_KEPT = "; of its %d bytes the first %d are kept";
  private static final String LIKE_PARTLY_KEPT = "%; of its % bytes the first % are kept";

  private QuarantinedRecords() {}

  /// A record in quarantine.
  ///
  /// @param text its first bytes
  public record Quarantined(
      String file, long offset, String reason, @Nullable String parserVersion, byte[] text) {}

  /// The text of a record that is to be parsed again.
  public record RawText(byte[] text, long offset) {}

  /// Why a record above the limit is in quarantine; its text is not kept whole.
  public static String tooLarge(long sizeBytes, long limit) {
    return TOO_LARGE.formatted(sizeBytes, limit);
  }

  /// Why a long record is in quarantine of which only the beginning is kept.
  public static String partlyKept(String reason, long sizeBytes, long keptBytes) {
    return reason + PARTLY_KEPT.formatted(sizeBytes, keptBytes);
  }

  /// Hands over all of them in the order of the release.
  public static void list(
      Transaction transaction, JobId job, int textBytes, Consumer<Quarantined> reader) {
    transaction.query(
        """
        SELECT source_file, source_offset, error_message, parser_version,
               substring(coalesce(raw_text, '') FROM 1 FOR ?)
          FROM ingestion_staged_records WHERE job_id = ? AND status = 'failed'
         ORDER BY source_file, source_offset
        """,
        row -> {
          reader.accept(read(row));
          return true;
        },
        textBytes,
        job.value());
  }

  /// A record in quarantine among others.
  ///
  /// @param textSizeBytes of its whole text
  public record Listed(long id, Quarantined record, long textSizeBytes) {}

  /// A part of them, in the order in which they were met.
  ///
  /// @param reason a text that is in the reason; empty for any
  /// @param after id of the last one seen; 0 at the start
  /// @param textBytes how much of each text is wanted
  public static List<Listed> page(
      Transaction transaction,
      JobId job,
      Optional<String> reason,
      long after,
      int limit,
      int textBytes) {
    return transaction.query(
        """
        SELECT source_file, source_offset, error_message, parser_version,
               substring(coalesce(raw_text, '') FROM 1 FOR ?), id, coalesce(length(raw_text), 0)
          FROM ingestion_staged_records
         WHERE job_id = ? AND id > ? AND status = 'failed' AND (?::text IS NULL OR position(?::text IN error_message) > 0)
         ORDER BY id LIMIT ?
        """,
        row -> new Listed(row.getLong(6), read(row), row.getLong(7)),
        textBytes,
        job.value(),
        after,
        reason.orElse(null),
        reason.orElse(null),
        limit);
  }

  private static Quarantined read(ResultSet row) throws SQLException {
    return new Quarantined(
        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getBytes(5));
  }

  /// Cuts the records, those whose reason has a text in it or all, into reparse units; how many
  /// records. Those whose text is not whole, and those that wait for it already, are left alone.
  public static int queue(Transaction transaction, JobId job, Optional<String> reason) {
    return transaction.update(
        """
        WITH chosen AS (
          SELECT s.id, s.work_unit_id FROM ingestion_staged_records s
           WHERE s.job_id = ? AND s.status = 'failed' AND s.raw_text IS NOT NULL AND s.error_message NOT LIKE ALL (?)
             AND (?::text IS NULL OR position(?::text IN s.error_message) > 0)
             AND NOT EXISTS (SELECT 1 FROM ingestion_work_units u
                              WHERE u.id = s.retry_unit_id AND u.status <> 'completed')),
        origins AS (
          SELECT work_unit_id, count(*) AS records, row_number() OVER (ORDER BY work_unit_id) AS n
            FROM chosen GROUP BY work_unit_id),
        units AS (
          INSERT INTO ingestion_work_units
                 (job_id, raw_file_id, unit_type, batch_number, start_offset, end_offset, record_count)
          SELECT p.job_id, p.raw_file_id, 'reparse',
                 o.n + (SELECT coalesce(max(batch_number), 0) FROM ingestion_work_units
                         WHERE job_id = p.job_id AND unit_type = 'reparse'),
                 p.id, p.id + 1, o.records
            FROM origins o JOIN ingestion_work_units p ON p.id = o.work_unit_id
          RETURNING id, start_offset)
        UPDATE ingestion_staged_records s SET retry_unit_id = units.id
          FROM chosen JOIN units ON units.start_offset = chosen.work_unit_id
         WHERE s.job_id = ? AND s.id = chosen.id
        """,
        job.value(),
        new String[] {LIKE_TOO_LARGE, LIKE_PARTLY_KEPT},
        reason.orElse(null),
        reason.orElse(null),
        job.value());
  }

  /// How many records wait to be parsed again, or are being so.
  public static long queued(Transaction transaction, JobId job) {
    return transaction.load(
        """
        SELECT coalesce(sum(record_count), 0) FROM ingestion_work_units
         WHERE job_id = ? AND unit_type = 'reparse' AND status <> 'completed'
        """,
        row -> row.getLong(1),
        job.value());
  }

  /// The texts of a reparse unit.
  public static List<RawText> texts(Transaction transaction, WorkUnit unit) {
    return transaction.query(
        """
        SELECT raw_text, source_offset FROM ingestion_staged_records
         WHERE job_id = ? AND retry_unit_id = ? AND status = 'failed' ORDER BY source_offset
        """,
        row -> new RawText(row.getBytes(1), row.getLong(2)),
        unit.job().value(),
        unit.lease().unit().value());
  }

  /// Takes the rows of a reparse unit away, to be staged anew in the same transaction; how many.
  public static int remove(Transaction transaction, WorkUnit unit) {
    return transaction.update(
        "DELETE FROM ingestion_staged_records WHERE job_id = ? AND retry_unit_id = ? AND status = 'failed'",
        unit.job().value(),
        unit.lease().unit().value());
  }
}
