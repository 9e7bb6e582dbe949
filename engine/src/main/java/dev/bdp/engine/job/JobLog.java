package dev.bdp.engine.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.db.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The table `ingestion_job_logs`: what happened to a job, for the person responsible.
public final class JobLog {
  private JobLog() {}

  /// How much attention a line wants; `WARN` means that somebody may have to act.
  public enum Level {
    INFO,
    WARN,
    ERROR
  }

  /// One line of the log.
  public record Line(long id, Instant at, Level level, String message, String context) {}

  public static void info(
      Transaction transaction, JobId job, String message, Map<String, ?> context) {
    append(transaction, job, Level.INFO, message, context);
  }

  public static void warn(
      Transaction transaction, JobId job, String message, Map<String, ?> context) {
    append(transaction, job, Level.WARN, message, context);
  }

  static void error(Transaction transaction, JobId job, String message) {
    append(transaction, job, Level.ERROR, message, Map.of());
  }

  /// The lines after one that was seen, oldest first.
  public static List<Line> after(Transaction transaction, JobId job, long lastSeen) {
    return transaction.query(
        """
        SELECT id, created_at, level, message, context::text FROM ingestion_job_logs
         WHERE job_id = ? AND id > ? ORDER BY id
        """,
        row ->
            new Line(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                EnumText.read(Level.class, row.getString(3)),
                row.getString(4),
                row.getString(5)),
        job.value(),
        lastSeen);
  }

  private static void append(
      Transaction transaction, JobId job, Level level, String message, Map<String, ?> context) {
    transaction.update(
        "INSERT INTO ingestion_job_logs (job_id, level, message, context) VALUES (?, ?, ?, ?)",
        job.value(),
        level,
        message,
        Json.of(context));
  }
}
