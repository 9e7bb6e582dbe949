package dev.bdp.engine.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The table `ingestion_job_logs`: what happened to a job, for the person responsible.
public final class JobLog {
  private static final String SELECT =
      "SELECT id, created_at, level, message, work_unit_id, context::text FROM ingestion_job_logs";

  private JobLog() {}

  /// How much attention a line wants; `WARN` means that somebody may have to act.
  public enum Level {
    INFO,
    WARN,
    ERROR
  }

  /// One line of the log.
  public record Line(
      long id, Instant at, Level level, String message, OptionalLong unit, String context) {}

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
    return page(transaction, job, lastSeen, Level.INFO, Integer.MAX_VALUE);
  }

  /// A part of the lines after one that was seen, oldest first.
  ///
  /// @param least the lowest level that is wanted
  public static List<Line> page(
      Transaction transaction, JobId job, long lastSeen, Level least, int limit) {
    return transaction.query(
        SELECT + " WHERE job_id = ? AND id > ? AND level = ANY (?) ORDER BY id LIMIT ?",
        JobLog::read,
        job.value(),
        lastSeen,
        levels(least),
        limit);
  }

  /// The last lines, oldest first.
  public static List<Line> tail(Transaction transaction, JobId job, Level least, int limit) {
    return transaction
        .query(
            SELECT + " WHERE job_id = ? AND level = ANY (?) ORDER BY id DESC LIMIT ?",
            JobLog::read,
            job.value(),
            levels(least),
            limit)
        .reversed();
  }

  private static String[] levels(Level least) {
    return Stream.of(Level.values())
        .filter(level -> level.compareTo(least) >= 0)
        .map(EnumText::of)
        .toArray(String[]::new);
  }

  private static Line read(ResultSet row) throws SQLException {
    long unit = row.getLong("work_unit_id");
    OptionalLong unitId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(unit);
    return new Line(
        row.getLong("id"),
        row.getTimestamp("created_at").toInstant(),
        EnumText.read(Level.class, row.getString("level")),
        row.getString("message"),
        unitId,
        row.getString("context"));
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
