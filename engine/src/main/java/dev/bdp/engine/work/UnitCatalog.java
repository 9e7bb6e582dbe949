package dev.bdp.engine.work;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The table `ingestion_work_units` as people read it.
public final class UnitCatalog {
  private UnitCatalog() {}

  /// How the units of one type of a job stand.
  ///
  /// @param records of all of them, as far as they are known
  /// @param averageMillis of those that are completed
  public record Stage(
      UnitType type,
      long pending,
      long claimed,
      long processing,
      long completed,
      long failed,
      long cancelled,
      long records,
      OptionalLong averageMillis) {}

  /// Which units of a job are wanted; what is empty does not matter.
  public record Filter(JobId job, Optional<UnitType> type, Optional<UnitStatus> status) {}

  /// A unit and who works on it.
  public record Unit(
      long id,
      UnitType type,
      long number,
      UnitStatus status,
      long records,
      long recordsDone,
      Optional<String> worker,
      Optional<String> host,
      Optional<Instant> claimedAt,
      Optional<Instant> heartbeatAt,
      Optional<Instant> completedAt,
      OptionalLong durationMillis,
      int retries,
      int reclaims,
      Optional<String> lastError) {}

  /// The units of a type as a row of cells.
  ///
  /// @param perCell units that one cell stands for
  /// @param cells one letter each: `f` some failed, `r` some are being worked on, `m` some are
  ///   pending and some done, `p` pending, `c` some cancelled, `d` all done
  public record Grid(UnitType type, long units, long perCell, String cells) {}

  /// Records that units completed in a while.
  public record Point(Instant at, long parsed, long stored) {}

  /// Points at equal distances.
  public record Throughput(long bucketSeconds, List<Point> points) {}

  /// In the order in which a job goes through them.
  public static List<Stage> stages(Transaction transaction, JobId job) {
    return transaction.query(
        """
        SELECT unit_type,
               count(*) FILTER (WHERE status = 'pending'), count(*) FILTER (WHERE status = 'claimed'),
               count(*) FILTER (WHERE status = 'processing'), count(*) FILTER (WHERE status = 'completed'),
               count(*) FILTER (WHERE status = 'failed'), count(*) FILTER (WHERE status = 'cancelled'),
               coalesce(sum(record_count), 0), round(avg(processing_duration_ms))
          FROM ingestion_work_units WHERE job_id = ?
         GROUP BY unit_type
         ORDER BY array_position(ARRAY['download', 'split', 'parse', 'reparse', 'store'], unit_type)
        """,
        row ->
            new Stage(
                EnumText.read(UnitType.class, row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                number(row, 9)),
        job.value());
  }

  /// Why units of a job wait before they are tried again, the latest failure; empty when none does.
  public static Optional<String> findSetback(Transaction transaction, JobId job) {
    return transaction.find(
        """
        SELECT last_error FROM ingestion_work_units
         WHERE job_id = ? AND status = 'pending' AND not_before > clock_timestamp() AND last_error IS NOT NULL
         ORDER BY not_before DESC LIMIT 1
        """,
        row -> row.getString(1),
        job.value());
  }

  /// Records parsed or stored per second over the last minute; 0 when none were.
  public static double recordsPerSecond(Transaction transaction, JobId job) {
    return transaction.load(
        """
        SELECT coalesce(sum(record_count)
                 / GREATEST(1, extract(epoch FROM clock_timestamp() - min(started_processing_at))), 0)
          FROM ingestion_work_units
         WHERE job_id = ? AND unit_type IN ('parse', 'reparse', 'store') AND status = 'completed'
           AND completed_at > clock_timestamp() - INTERVAL '60 seconds'
        """,
        row -> row.getDouble(1),
        job.value());
  }

  /// A part of the units by type and number.
  ///
  /// @param afterType type and number of the last one seen; empty at the start
  public static List<Unit> page(
      Transaction transaction, Filter filter, String afterType, long afterNumber, int limit) {
    return transaction.query(
        """
        SELECT * FROM ingestion_work_units
         WHERE job_id = ? AND (unit_type, batch_number) > (?, ?)
           AND (?::text IS NULL OR unit_type = ?) AND (?::text IS NULL OR status = ?)
         ORDER BY unit_type, batch_number LIMIT ?
        """,
        UnitCatalog::read,
        filter.job().value(),
        afterType,
        afterNumber,
        filter.type().map(EnumText::of).orElse(null),
        filter.type().map(EnumText::of).orElse(null),
        filter.status().map(EnumText::of).orElse(null),
        filter.status().map(EnumText::of).orElse(null),
        limit);
  }

  /// @param cells the most of a type
  public static List<Grid> grid(Transaction transaction, JobId job, int cells) {
    return transaction.query(
        """
        WITH numbered AS (
          SELECT unit_type, status, row_number() OVER (PARTITION BY unit_type ORDER BY batch_number) - 1 AS n,
                 count(*) OVER (PARTITION BY unit_type) AS units
            FROM ingestion_work_units WHERE job_id = ?),
        cells AS (
          SELECT unit_type, units, (units + ? - 1) / ? AS per_cell, n / ((units + ? - 1) / ?) AS cell,
                 CASE WHEN bool_or(status = 'failed') THEN 'f'
                      WHEN bool_or(status IN ('claimed', 'processing')) THEN 'r'
                      WHEN bool_or(status = 'pending') AND bool_or(status = 'completed') THEN 'm'
                      WHEN bool_or(status = 'pending') THEN 'p'
                      WHEN bool_or(status = 'cancelled') THEN 'c'
                      ELSE 'd' END AS letter
            FROM numbered GROUP BY unit_type, units, cell)
        SELECT unit_type, units, per_cell, string_agg(letter, '' ORDER BY cell)
          FROM cells GROUP BY unit_type, units, per_cell
         ORDER BY array_position(ARRAY['download', 'split', 'parse', 'reparse', 'store'], unit_type)
        """,
        row ->
            new Grid(
                EnumText.read(UnitType.class, row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                row.getString(4)),
        job.value(),
        cells,
        cells,
        cells,
        cells);
  }

  /// From the first unit that was completed to the last.
  ///
  /// @param points the most of them
  public static Throughput throughput(Transaction transaction, JobId job, int points) {
    long bucket =
        transaction.load(
            """
            SELECT GREATEST(1, ceil((extract(epoch FROM max(completed_at) - min(completed_at)) + 1) / ?))::bigint
              FROM ingestion_work_units
             WHERE job_id = ? AND unit_type IN ('parse', 'reparse', 'store') AND status = 'completed'
            """,
            row -> row.getLong(1),
            points,
            job.value());
    List<Point> found =
        transaction.query(
            """
            SELECT floor(extract(epoch FROM completed_at) / ?)::bigint * ? AS at,
                   coalesce(sum(record_count) FILTER (WHERE unit_type <> 'store'), 0),
                   coalesce(sum(record_count) FILTER (WHERE unit_type = 'store'), 0)
              FROM ingestion_work_units
             WHERE job_id = ? AND unit_type IN ('parse', 'reparse', 'store') AND status = 'completed'
             GROUP BY at ORDER BY at
            """,
            row -> new Point(Instant.ofEpochSecond(row.getLong(1)), row.getLong(2), row.getLong(3)),
            bucket,
            bucket,
            job.value());
    return new Throughput(bucket, withoutGaps(found, bucket));
  }

  /// Puts a point of nothing where nothing was completed.
  private static List<Point> withoutGaps(List<Point> found, long bucket) {
    List<Point> points = new ArrayList<>();
    for (Point point : found) {
      while (!points.isEmpty() && points.getLast().at().plusSeconds(bucket).isBefore(point.at())) {
        points.add(new Point(points.getLast().at().plusSeconds(bucket), 0, 0));
      }
      points.add(point);
    }
    return points;
  }

  private static Unit read(ResultSet row) throws SQLException {
    return new Unit(
        row.getLong("id"),
        EnumText.read(UnitType.class, row.getString("unit_type")),
        row.getLong("batch_number"),
        EnumText.read(UnitStatus.class, row.getString("status")),
        row.getLong("record_count"),
        row.getLong("records_done"),
        Optional.ofNullable(row.getString("worker_id")),
        Optional.ofNullable(row.getString("worker_hostname")),
        instant(row, "claimed_at"),
        instant(row, "heartbeat_at"),
        instant(row, "completed_at"),
        number(row, row.findColumn("processing_duration_ms")),
        row.getInt("retry_count"),
        row.getInt("reclaim_count"),
        Optional.ofNullable(row.getString("last_error")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OptionalLong number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
