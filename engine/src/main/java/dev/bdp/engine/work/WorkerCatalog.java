package dev.bdp.engine.work;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The workers that hold units now.
public final class WorkerCatalog {
  private WorkerCatalog() {}

  /// A worker process.
  ///
  /// @param units how many it holds of each type
  /// @param silent how long it has not beaten
  /// @param stale whether that is longer than a lease lasts by default
  public record ActiveWorker(
      String worker,
      String host,
      SortedSet<Long> jobs,
      Map<UnitType, Long> units,
      Instant oldestClaim,
      Instant lastHeartbeat,
      Duration silent,
      boolean stale) {}

  private record Row(
      String worker,
      String host,
      long job,
      UnitType type,
      long units,
      Instant oldestClaim,
      Instant lastHeartbeat,
      long silentMillis) {}

  /// By name.
  public static List<ActiveWorker> all(Transaction transaction, Duration lease) {
    List<ActiveWorker> workers = new ArrayList<>();
    List<Row> same = new ArrayList<>();
    for (Row row : rows(transaction)) {
      if (!same.isEmpty() && !same.getFirst().worker().equals(row.worker())) {
        workers.add(together(same, lease));
        same.clear();
      }
      same.add(row);
    }
    if (!same.isEmpty()) {
      workers.add(together(same, lease));
    }
    return workers;
  }

  private static List<Row> rows(Transaction transaction) {
    return transaction.query(
        """
        SELECT worker_id, worker_hostname, job_id, unit_type, count(*), min(claimed_at), max(heartbeat_at),
               extract(epoch FROM clock_timestamp() - max(heartbeat_at)) * 1000
          FROM ingestion_work_units WHERE status IN ('claimed', 'processing')
         GROUP BY worker_id, worker_hostname, job_id, unit_type
         ORDER BY worker_id, job_id, unit_type
        """,
        row ->
            new Row(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                EnumText.read(UnitType.class, row.getString(4)),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getLong(8)));
  }

  private static ActiveWorker together(List<Row> rows, Duration lease) {
    Map<UnitType, Long> units = new TreeMap<>();
    SortedSet<Long> jobs = new TreeSet<>();
    Instant oldest = Instant.MAX;
    Instant beat = Instant.MIN;
    long silent = Long.MAX_VALUE;
    for (Row row : rows) {
      units.merge(row.type(), row.units(), Long::sum);
      jobs.add(row.job());
      oldest = row.oldestClaim().isBefore(oldest) ? row.oldestClaim() : oldest;
      beat = row.lastHeartbeat().isAfter(beat) ? row.lastHeartbeat() : beat;
      silent = Math.min(silent, Math.max(0, row.silentMillis()));
    }
    return new ActiveWorker(
        rows.getFirst().worker(),
        rows.getFirst().host(),
        jobs,
        units,
        oldest,
        beat,
        Duration.ofMillis(silent),
        silent > lease.toMillis());
  }
}
