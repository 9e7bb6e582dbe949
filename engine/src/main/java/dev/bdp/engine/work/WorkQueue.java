package dev.bdp.engine.work;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.AttemptLimits;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The table `ingestion_work_units` as a queue that any number of processes share. Safe for use by
/// many threads.
///
/// A claim commits at once; the work is done outside any transaction; [#complete] is the last
/// statement of the transaction that writes the result. Every write carries the lease. Time is the
/// database's `clock_timestamp()` alone.
public final class WorkQueue {
  /// A claim, a start or a beat that a crash of the server forgets does no harm, as the lease
  /// fences whoever relied on it; nor does a completion, which is forgotten together with the
  /// result. So nobody waits until it is on the disk: at the latest it is there when the job takes
  /// its next state.
  private static final String UNHURRIED =
      "(SELECT set_config('synchronous_commit', 'off', TRUE)) AS unhurried";

  private final Database database;
  private final AttemptLimits attempts;

  public WorkQueue(Database database) {
    this(database, BatchConfig.defaults().attempts());
  }

  /// @param attempts what units that are started through it may be tried
  public WorkQueue(Database database, AttemptLimits attempts) {
    this.database = database;
    this.attempts = attempts;
  }

  /// Claims up to `limit` pending units, oldest first.
  public List<WorkUnit> claim(JobId job, UnitType type, WorkerName worker, int limit) {
    return database.inTransaction(transaction ->
        transaction.query(
            "SELECT c.* FROM " + UNHURRIED + ", claim_work_unit(?, ?, ?, ?, ?) c",
            WorkQueue::read,
            job.value(),
            worker.id(),
            worker.hostname(),
            EnumText.of(type),
            limit));
  }

  /// Says that work on a claimed unit begins, and how often it may be tried; false when the lease
  /// is lost.
  public boolean start(Lease lease) {
    return database.inTransaction(transaction ->
        transaction.update(
                """
                UPDATE ingestion_work_units
                   SET status = 'processing', started_processing_at = clock_timestamp(),
                       max_retries = ?, max_reclaims = ?
                  FROM %s
                 WHERE id = ? AND claim_id = ? AND lease_no = ? AND status = 'claimed'
                """
                    .formatted(UNHURRIED),
                attempts.retries(),
                attempts.reclaims(),
                lease.unit().value(),
                lease.claimId(),
                lease.number())
            == 1);
  }

  /// Completes the unit with the transaction that writes its result. Must be the last statement in
  /// it: earlier, its row lock would block the heartbeat.
  ///
  /// @throws LeaseLostException when another worker has the unit; the transaction must roll back
  public void complete(Transaction transaction, Lease lease) {
    int completed =
        transaction.update(
            """
            UPDATE ingestion_work_units
               SET status = 'completed', completed_at = clock_timestamp(), records_done = record_count, last_error = NULL,
                   error_kind = NULL,
                   processing_duration_ms = 1000 * extract(epoch FROM clock_timestamp() - started_processing_at)
              FROM %s
             WHERE id = ? AND claim_id = ? AND lease_no = ? AND status IN ('claimed', 'processing')
            """
                .formatted(UNHURRIED),
            lease.unit().value(),
            lease.claimId(),
            lease.number());
    if (completed != 1) {
      throw new LeaseLostException(lease);
    }
  }

  /// Makes sure that the unit is held under this lease until the transaction ends, for what is
  /// written before the unit is complete.
  ///
  /// @throws LeaseLostException when another worker has the unit; the transaction must roll back
  public void hold(Transaction transaction, Lease lease) {
    boolean held =
        transaction
            .find(
                """
                SELECT 1 FROM ingestion_work_units
                 WHERE id = ? AND claim_id = ? AND lease_no = ? AND status IN ('claimed', 'processing') FOR SHARE
                """,
                row -> true,
                lease.unit().value(),
                lease.claimId(),
                lease.number())
            .isPresent();
    if (!held) {
      throw new LeaseLostException(lease);
    }
  }

  /// Gives a unit back after a failure: to be tried again later, or failed when it is out of
  /// attempts. A backend that is away is not the work's fault, and counts like a lost lease.
  public Settlement fail(Lease lease, FailureKind kind, String reason) {
    boolean hopeless = kind == FailureKind.SOURCE_DATA || kind == FailureKind.CONFIGURATION;
    boolean blameless = kind == FailureKind.BACKEND_UNAVAILABLE;
    return database.inTransaction(transaction ->
        transaction
            .find(
                """
                UPDATE ingestion_work_units u
                   SET status = CASE WHEN NOT c.hopeless
                                      AND CASE WHEN c.blameless THEN reclaim_count + 1 < max_reclaims
                                               ELSE retry_count < max_retries END
                                     THEN 'pending' ELSE 'failed' END,
                       retry_count = retry_count + (NOT c.blameless)::int,
                       reclaim_count = reclaim_count + c.blameless::int,
                       not_before = clock_timestamp() + make_interval(
                         secs => least(60, power(2, CASE WHEN c.blameless THEN reclaim_count ELSE retry_count END))),
                       last_error = c.reason, error_kind = c.kind, claim_id = NULL
                  FROM (VALUES (?::boolean, ?::boolean, ?::text, ?::text)) AS c (hopeless, blameless, reason, kind)
                 WHERE id = ? AND claim_id = ? AND lease_no = ? AND status IN ('claimed', 'processing')
                RETURNING u.status = 'failed'
                """,
                row -> row.getBoolean(1) ? Settlement.OUT_OF_ATTEMPTS : Settlement.RECORDED,
                hopeless,
                blameless,
                reason,
                kind,
                lease.unit().value(),
                lease.claimId(),
                lease.number())
            .orElse(Settlement.LEASE_LOST));
  }

  /// Gives units back untouched, so that another worker can have them at once.
  public void release(Collection<Lease> leases) {
    database.transact(transaction ->
        transaction.update(
            """
            UPDATE ingestion_work_units
               SET status = 'pending', claim_id = NULL, worker_id = NULL, worker_hostname = NULL
             WHERE id = ANY (?) AND claim_id = ANY (?) AND status IN ('claimed', 'processing')
            """,
            ids(leases),
            claims(leases)));
  }

  /// Says that the holder of these leases lives, and how many records of each unit are done.
  ///
  /// @return the leases that are lost
  public Set<Lease> beat(Map<Lease, Long> recordsDone) {
    List<Lease> leases = List.copyOf(recordsDone.keySet());
    Set<UUID> held =
        new HashSet<>(
            database.inTransaction(transaction ->
                transaction.query(
                    """
                    UPDATE ingestion_work_units u
                       SET heartbeat_at = clock_timestamp(), records_done = b.done,
                           progress_at = CASE WHEN b.done > u.records_done THEN clock_timestamp() ELSE u.progress_at END
                      FROM %s, unnest(?::bigint[], ?::uuid[], ?::bigint[]) AS b (id, claim_id, done)
                     WHERE u.id = b.id AND u.claim_id = b.claim_id AND u.status IN ('claimed', 'processing')
                    RETURNING u.claim_id
                    """
                        .formatted(UNHURRIED),
                    row -> row.getObject(1, UUID.class),
                    ids(leases),
                    claims(leases),
                    leases.stream().map(recordsDone::get).toArray(Long[]::new))));
    Set<Lease> lost = new HashSet<>(leases);
    lost.removeIf(lease -> held.contains(lease.claimId()));
    return lost;
  }

  /// Takes units back from workers that are gone or stuck; how many.
  public int reclaimStale(Duration lease, Duration stall) {
    return database.inTransaction(transaction ->
        transaction.load(
            "SELECT reclaim_stale_work_units(?, ?)",
            row -> row.getInt(1),
            lease.toMillis() / 1000.0,
            stall.toMillis() / 1000.0));
  }

  /// Whether a unit of the type is still to be done, or being done. Asked at every poll, so it
  /// looks into the two small indexes only.
  public boolean isOpen(JobId job, UnitType type) {
    return database.inTransaction(transaction ->
        transaction.load(
            """
            SELECT EXISTS (SELECT 1 FROM ingestion_work_units
                            WHERE job_id = u.job AND unit_type = u.type AND status = 'pending')
                OR EXISTS (SELECT 1 FROM ingestion_work_units
                            WHERE job_id = u.job AND unit_type = u.type AND status IN ('claimed', 'processing'))
              FROM (VALUES (?::bigint, ?::text)) AS u (job, type)
            """,
            row -> row.getBoolean(1),
            job.value(),
            type));
  }

  /// How the units of one type of a job stand; counts all of them.
  public QueueDepth depth(JobId job, UnitType type) {
    return database.inTransaction(transaction ->
        transaction.load(
            """
            SELECT count(*) FILTER (WHERE status IN ('pending', 'claimed', 'processing')),
                   count(*) FILTER (WHERE status = 'completed'),
                   count(*) FILTER (WHERE status = 'failed'),
                   (array_agg(coalesce(error_kind, 'bug') ORDER BY id) FILTER (WHERE status = 'failed'))[1],
                   (array_agg(coalesce(last_error, '') ORDER BY id) FILTER (WHERE status = 'failed'))[1]
              FROM ingestion_work_units WHERE job_id = ? AND unit_type = ?
            """,
            WorkQueue::readDepth,
            job.value(),
            type));
  }

  private static QueueDepth readDepth(ResultSet row) throws SQLException {
    long failed = row.getLong(3);
    return new QueueDepth(
        row.getLong(1),
        row.getLong(2),
        failed,
        failed == 0 ? FailureKind.BUG : EnumText.read(FailureKind.class, row.getString(4)),
        failed == 0 ? "" : row.getString(5));
  }

  private static Long[] ids(Collection<Lease> leases) {
    return leases.stream().map(lease -> lease.unit().value()).toArray(Long[]::new);
  }

  private static UUID[] claims(Collection<Lease> leases) {
    return leases.stream().map(Lease::claimId).toArray(UUID[]::new);
  }

  private static WorkUnit read(ResultSet row) throws SQLException {
    Lease lease =
        new Lease(
            new WorkUnitId(row.getLong("id")),
            row.getObject("claim_id", UUID.class),
            row.getInt("lease_no"));
    return new WorkUnit(
        lease,
        new JobId(row.getLong("job_id")),
        row.getLong("raw_file_id"),
        EnumText.read(UnitType.class, row.getString("unit_type")),
        row.getLong("batch_number"),
        row.getLong("start_offset"),
        row.getLong("end_offset"),
        row.getLong("record_count"),
        row.getLong("text_offset"));
  }
}
