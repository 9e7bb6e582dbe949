package dev.bdp.engine.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.record.Drift;
import dev.bdp.engine.source.BaseRelease;
import dev.bdp.engine.source.TableSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The table `ingestion_jobs`.
public final class Jobs {
  static final String SELECT =
      """
      SELECT j.*, o.slug AS organization,
             coalesce((SELECT string_agg(f, ',') FROM jsonb_array_elements_text(j.metadata->'formats') f), '') AS formats,
             j.metadata->>'maxFailed' AS max_failed,
             coalesce(j.metadata->>'onDrift', 'keep') AS on_drift, coalesce(j.metadata->>'tables', 'core') AS tables,
             coalesce(j.metadata->>'keepIngest', 'next-release') AS keep_ingest
        FROM ingestion_jobs j JOIN organizations o ON o.id = j.organization_id
      """;

  private Jobs() {}

  public static JobId insert(Transaction transaction, long organizationId, CreateJobParams params) {
    return transaction.load(
        """
        INSERT INTO ingestion_jobs
               (organization_id, job_type, external_version, internal_version, source_url, release_line, based_on, metadata)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        RETURNING id
        """,
        row -> new JobId(row.getLong(1)),
        organizationId,
        params.jobType(),
        params.externalVersion(),
        params.internalVersion(),
        params.sourceUrl(),
        params.manifest().base().map(BaseRelease::line).orElse(null),
        params.manifest().base().map(BaseRelease::externalVersion).orElse(null),
        metadata(params.options()));
  }

  private static Json metadata(JobOptions options) {
    return Json.of(
        Map.of(
            "formats", options.formats(),
            "maxFailed", options.errorBudget().toString(),
            "onDrift", EnumText.of(options.onDrift()),
            "tables", EnumText.of(options.tables()),
            "keepIngest", options.keepIngest().toString(),
            "createdBy", Program.user(),
            "program", Program.VERSION));
  }

  /// When the job was created, to the microsecond.
  public static Instant createdAt(Transaction transaction, JobId id) {
    return transaction.load(
        "SELECT created_at FROM ingestion_jobs WHERE id = ?",
        row -> row.getTimestamp(1).toInstant(),
        id.value());
  }

  /// Whether retention has removed what the job downloaded and staged.
  public static boolean isCleaned(Transaction transaction, JobId id) {
    return transaction.load(
        "SELECT cleaned_at IS NOT NULL FROM ingestion_jobs WHERE id = ?",
        row -> row.getBoolean(1),
        id.value());
  }

  public static Optional<IngestionJob> find(
      Transaction transaction, long organizationId, CreateJobParams params) {
    return transaction.find(
        SELECT
            + """
               WHERE j.organization_id = ? AND j.job_type = ? AND j.external_version = ? AND j.internal_version = ?
            """,
        Jobs::read,
        organizationId,
        params.jobType(),
        params.externalVersion(),
        params.internalVersion());
  }

  /// @throws UsageException when there is no such job
  public static IngestionJob load(Transaction transaction, JobId id) {
    return find(transaction, id)
        .orElseThrow(() ->
            new UsageException(
                "Cannot find job %s: the database has no such job. See `bdp jobs`.".formatted(id)));
  }

  /// Those that there is work for, oldest first.
  public static List<IngestionJob> active(Transaction transaction) {
    return transaction.query(
        SELECT + " WHERE j.status NOT IN ('completed', 'failed', 'cancelled') ORDER BY j.id",
        Jobs::read);
  }

  public static Optional<IngestionJob> find(Transaction transaction, JobId id) {
    return transaction.find(SELECT + " WHERE j.id = ?", Jobs::read, id.value());
  }

  /// Newest first.
  public static List<IngestionJob> all(Transaction transaction) {
    return transaction.query(SELECT + " ORDER BY j.id DESC", Jobs::read);
  }

  /// Whether another job of the organization is storing: jobs that share entries do so one by one.
  public static boolean isAnotherStoring(Transaction transaction, JobId id) {
    return transaction
        .find(
            """
            SELECT 1 FROM ingestion_jobs other JOIN ingestion_jobs j ON j.organization_id = other.organization_id
             WHERE j.id = ? AND other.id <> j.id AND other.status = 'storing' LIMIT 1
            """,
            row -> true,
            id.value())
        .isPresent();
  }

  /// Moves a job on; false when it is not, or no longer, in the state to leave.
  public static boolean move(Transaction transaction, JobId id, JobStatus from, JobStatus to) {
    boolean moved =
        transaction.update(
                """
                UPDATE ingestion_jobs
                   SET status = ?, started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp(),
                       completed_at = CASE WHEN ? THEN clock_timestamp() END
                 WHERE id = ? AND status = ?
                """,
                to,
                !to.isActive(),
                id.value(),
                from)
            == 1;
    if (moved) {
      JobLog.info(
          transaction, id, "Job is now " + EnumText.of(to), Map.of("from", EnumText.of(from)));
    }
    return moved;
  }

  /// Fails an active job; false when it has ended already.
  public static boolean fail(Transaction transaction, JobId id, FailureKind kind, String reason) {
    boolean failed =
        transaction.update(
                """
                UPDATE ingestion_jobs
                   SET status = 'failed', error_kind = ?, error_message = ?, updated_at = clock_timestamp(), completed_at = clock_timestamp()
                 WHERE id = ? AND status NOT IN ('completed', 'failed', 'cancelled')
                """,
                kind,
                reason,
                id.value())
            == 1;
    if (failed) {
      JobLog.error(transaction, id, reason);
    }
    return failed;
  }

  /// Gives a job that has not ended well another error budget and drift policy.
  public static void reconfigure(
      Transaction transaction, JobId id, ErrorBudget budget, DriftPolicy onDrift) {
    transaction.update(
        """
        UPDATE ingestion_jobs SET metadata = metadata || jsonb_build_object('maxFailed', ?::text, 'onDrift', ?::text)
         WHERE id = ?
        """,
        budget.toString(),
        EnumText.of(onDrift),
        id.value());
  }

  /// Keeps what the records of a job show that the parser does not know, in place of what was kept
  /// before.
  public static void keepDrift(Transaction transaction, JobId id, List<DriftCount> counts) {
    List<Map<String, Object>> rows =
        counts.stream()
            .<Map<String, Object>>map(count ->
                Map.of(
                    "meaning", EnumText.of(count.drift().meaning()),
                    "kind", count.drift().kind(),
                    "name", count.drift().name(),
                    "records", count.records()))
            .toList();
    transaction.update(
        "UPDATE ingestion_jobs SET metadata = metadata || ?::jsonb WHERE id = ?",
        Json.of(Map.of("drift", rows)),
        id.value());
  }

  /// Keeps that a job was refused at publication because it does not add up, until it is resumed.
  public static void keepViolations(Transaction transaction, JobId id, String violations) {
    transaction.update(
        "UPDATE ingestion_jobs SET metadata = metadata || jsonb_build_object('violations', ?::text) WHERE id = ?",
        violations,
        id.value());
  }

  /// What was kept with [#keepDrift], the most frequent first; nothing while the job is parsing.
  public static List<DriftCount> drift(Transaction transaction, JobId id) {
    return transaction.query(
        """
        SELECT d.meaning, d.kind, d.name, d.records
          FROM ingestion_jobs j,
               jsonb_to_recordset(j.metadata->'drift') AS d (meaning text, kind text, name text, records bigint)
         WHERE j.id = ?
         ORDER BY d.records DESC, d.meaning, d.kind, d.name
        """,
        row ->
            new DriftCount(
                new Drift(
                    EnumText.read(Drift.Meaning.class, row.getString(1)),
                    row.getString(2),
                    row.getString(3)),
                row.getLong(4)),
        id.value());
  }

  /// Adds to a job's counts what a unit did; the counts after it.
  public static IngestionJob count(Transaction transaction, JobId id, RecordCounts added) {
    transaction.update(
        """
        UPDATE ingestion_jobs
           SET records_processed = records_processed + ?, records_stored = records_stored + ?,
               records_skipped = records_skipped + ?, records_failed = records_failed + ?,
               records_superseded = records_superseded + ?, removal_texts = removal_texts + ?,
               updated_at = clock_timestamp()
         WHERE id = ?
        """,
        added.processed(),
        added.stored(),
        added.unchanged(),
        added.failed(),
        added.superseded(),
        added.removals(),
        id.value());
    return load(transaction, id);
  }

  static IngestionJob read(ResultSet row) throws SQLException {
    long total = row.getLong("total_records");
    OptionalLong totalRecords = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
    String formats = row.getString("formats");
    String kind = row.getString("error_kind");
    String line = row.getString("release_line");
    return new IngestionJob(
        new JobId(row.getLong("id")),
        row.getString("organization"),
        row.getString("job_type"),
        row.getString("external_version"),
        row.getString("internal_version"),
        row.getString("source_url"),
        EnumText.read(JobStatus.class, row.getString("status")),
        totalRecords,
        new RecordCounts(
            row.getLong("records_processed"),
            row.getLong("records_stored"),
            row.getLong("records_skipped"),
            row.getLong("records_failed"),
            row.getLong("records_superseded"),
            row.getLong("removal_texts")),
        new JobOptions(
            formats.isEmpty() ? List.of() : List.of(formats.split(",")),
            ErrorBudget.parse(row.getString("max_failed")),
            EnumText.read(DriftPolicy.class, row.getString("on_drift")),
            EnumText.read(TableSet.class, row.getString("tables")),
            IngestRetention.parse(row.getString("keep_ingest"))),
        line == null
            ? Optional.empty()
            : Optional.of(new BaseRelease(line, row.getString("based_on"))),
        new JobTimes(
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            instant(row, "started_at"),
            instant(row, "completed_at"),
            row.getObject("updated_at", OffsetDateTime.class).toInstant()),
        kind == null ? null : EnumText.read(FailureKind.class, kind),
        row.getString("error_message"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
