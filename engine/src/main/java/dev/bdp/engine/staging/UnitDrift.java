package dev.bdp.engine.staging;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.record.Drift;
import dev.bdp.engine.record.GenericRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table `ingestion_drift`: what the records of each parse unit show that the parser does not
/// know.
///
/// A unit adds its own rows in the transaction that completes it, so that a retry counts nothing
/// twice and units do not wait for each other.
public final class UnitDrift {
  private static final int MOST_NAMES = 1000;
  private static final String OTHERS = "(others)";

  private final Map<Drift, Long> records = new HashMap<>();

  /// Counts a record of the unit.
  public void add(GenericRecord record) {
    if (record.drift().isEmpty()) {
      return;
    }
    Set<Drift> shown = new HashSet<>();
    for (Drift drift : record.drift()) {
      boolean full = records.size() >= MOST_NAMES && !records.containsKey(drift);
      shown.add(full ? named(drift, OTHERS) : drift);
      shown.add(named(drift, ""));
    }
    shown.forEach(drift -> records.merge(drift, 1L, Long::sum));
  }

  /// Writes the counts down, in place of what the unit counted before.
  public void write(Transaction transaction, JobId job, long unit) {
    transaction.update("DELETE FROM ingestion_drift WHERE work_unit_id = ?", unit);
    if (records.isEmpty()) {
      return;
    }
    BinaryRows rows = new BinaryRows();
    records.forEach((drift, count) ->
        rows.row(6)
            .int8(job.value())
            .int8(unit)
            .text(EnumText.of(drift.meaning()))
            .text(drift.kind())
            .text(drift.name())
            .int8(count.longValue()));
    transaction.copy("ingestion_drift (job_id, work_unit_id, meaning, kind, name, records)", rows);
  }

  /// The counts of all units of a job, the most frequent first.
  public static List<DriftCount> sum(Transaction transaction, JobId job) {
    return transaction.query(
        """
        SELECT meaning, kind, name, sum(records) FROM ingestion_drift WHERE job_id = ?
         GROUP BY meaning, kind, name ORDER BY sum(records) DESC, meaning, kind, name LIMIT ?
        """,
        row ->
            new DriftCount(
                new Drift(
                    EnumText.read(Drift.Meaning.class, row.getString(1)),
                    row.getString(2),
                    row.getString(3)),
                row.getLong(4)),
        job.value(),
        MOST_NAMES);
  }

  private static Drift named(Drift drift, String name) {
    return new Drift(drift.meaning(), drift.kind(), name);
  }
}
