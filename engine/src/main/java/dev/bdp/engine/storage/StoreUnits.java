package dev.bdp.engine.storage;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobLog;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.registry.Organizations;
import dev.bdp.engine.registry.Releases;
import dev.bdp.engine.source.BaseRelease;
import dev.bdp.engine.staging.Removals;
import java.util.Map;

/// Cuts the staged records of a job into store units.
///
/// @param recordsPerUnit how many records are formatted together, in a large job up to four times
///   as many; of those that are unchanged a unit holds more, as each is only linked
record StoreUnits(int recordsPerUnit) {
  /// Of the records' JSON as the server keeps it: a unit is formatted in memory. A record that is
  /// larger by itself is the only such one of its unit.
  static final int MOST_BYTES = 4 << 20;

  // Statements, commits and syncs are a fixed number a unit, so a large job has larger ones, but
  // not fewer than these, for as many workers as there are.
  private static final int MANY_UNITS = 200;
  private static final int LARGEST = 4;
  private static final int UNCHANGED_FOR_ONE = 10;

  /// Carries a job whose parse units are all completed over to `storing`, once, whoever comes
  /// first.
  ///
  /// Jobs of one organization share entries, so only one of them stores at a time: two could give
  /// one entry the same next version. The others wait.
  ///
  /// @return false when the job has to wait for another one of its organization
  boolean begin(Transaction transaction, JobId job) {
    Organizations.lock(transaction, job);
    IngestionJob now = Jobs.load(transaction, job);
    if (now.status() != JobStatus.PARSING || !isParsed(transaction, job)) {
      return true;
    }
    if (Jobs.isAnotherStoring(transaction, job)) {
      return false;
    }
    if (!DriftCheck.passes(transaction, now)) {
      return true;
    }
    if (!Releases.begin(transaction, job)) {
      Jobs.fail(transaction, job, FailureKind.SOURCE_DATA, baseIsGone(now));
      return true;
    }
    Removals.apply(transaction, job);
    int units = cut(transaction, job);
    JobLog.info(
        transaction, job, "Staged records are cut into store units", Map.of("units", units));
    return Jobs.move(transaction, job, JobStatus.PARSING, JobStatus.STORING);
  }

  private static String baseIsGone(IngestionJob job) {
    BaseRelease base = job.base().orElseThrow();
    return "Cannot store %s: it updates release %s of %s, which is not the current one any more. Ingest it again, so that it is made from what is current."
        .formatted(job.title(), base.externalVersion(), base.line());
  }

  private static boolean isParsed(Transaction transaction, JobId job) {
    return transaction
        .find(
            "SELECT 1 FROM ingestion_work_units WHERE job_id = ? AND unit_type IN ('parse', 'reparse') AND status <> 'completed' LIMIT 1",
            row -> true,
            job.value())
        .isEmpty();
  }

  private int cut(Transaction transaction, JobId job) {
    int size = size(weight(transaction, job));
    return transaction.update(
        """
        INSERT INTO ingestion_work_units (job_id, unit_type, batch_number, start_offset, end_offset, record_count)
        SELECT ?, 'store', row_number() OVER (ORDER BY min(id))
                           + (SELECT coalesce(max(batch_number), 0) FROM ingestion_work_units
                               WHERE job_id = ? AND unit_type = 'store'), min(id), max(id) + 1, count(*)
          FROM (SELECT id, (sum(CASE WHEN same_as_version IS NULL THEN ? ELSE 1 END) OVER (ORDER BY id) - 1) / ? AS by_count,
                       sum(coalesce(pg_column_size(record_data), 0)) OVER (ORDER BY id) / ? AS by_size
                  FROM ingestion_staged_records WHERE job_id = ? AND status = 'staged') numbered
         GROUP BY by_count, by_size
        """,
        job.value(),
        job.value(),
        UNCHANGED_FOR_ONE,
        size * UNCHANGED_FOR_ONE,
        MOST_BYTES,
        job.value());
  }

  /// How many records a unit holds in a job of so many.
  int size(long records) {
    return Math.clamp(records / MANY_UNITS, recordsPerUnit, LARGEST * recordsPerUnit);
  }

  /// The records of a job, of those that are unchanged only a part.
  private static long weight(Transaction transaction, JobId job) {
    return transaction.load(
        """
        SELECT coalesce(sum(CASE WHEN same_as_version IS NULL THEN ? ELSE 1 END), 0) / ?
          FROM ingestion_staged_records WHERE job_id = ? AND status = 'staged'
        """,
        row -> row.getLong(1),
        UNCHANGED_FOR_ONE,
        UNCHANGED_FOR_ONE,
        job.value());
  }
}
