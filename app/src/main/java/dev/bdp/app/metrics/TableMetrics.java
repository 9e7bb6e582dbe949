package dev.bdp.app.metrics;

import java.util.List;

/// What is read from the tables. Sources, types, states and tables are few; `job_id` stands only on
/// jobs that have not ended, the oldest hundred of them.
final class TableMetrics {
  private static final String ENDED = "('completed', 'failed', 'cancelled')";

  /// Jobs that have not ended.
  private static final String ACTIVE =
      "(SELECT * FROM ingestion_jobs WHERE status NOT IN " + ENDED + " ORDER BY id LIMIT 100) j";

  /// Failed jobs that nobody resumed, and that no later job of the source stands in for.
  private static final String UNRESOLVED =
      """
      j.status = 'failed' AND NOT EXISTS (
        SELECT 1 FROM ingestion_jobs later
         WHERE later.organization_id = j.organization_id AND later.job_type = j.job_type
           AND later.id > j.id AND later.status <> 'cancelled')
      """;

  private static final List<TableMetric> JOBS =
      List.of(
          new TableMetric(
              "bdp_jobs",
              "Jobs by source and status.",
              List.of("source", "status"),
              "SELECT job_type, status, count(*) FROM ingestion_jobs GROUP BY 1, 2 ORDER BY 1, 2"),
          new TableMetric(
              "bdp_jobs_failed_unresolved",
              "Failed jobs that were not resumed and that no later job of their source stands in for.",
              List.of("source"),
              "SELECT job_type, count(*) FILTER (WHERE "
                  + UNRESOLVED
                  + ") FROM ingestion_jobs j GROUP BY 1 ORDER BY 1"),
          new TableMetric(
              "bdp_jobs_unbalanced",
              "Jobs that break conservation: completed although their counts do not add up, or refused for it at publication.",
              List.of("source"),
              """
              SELECT job_type, count(*) FILTER (WHERE
                       status = 'completed' AND total_records IS DISTINCT FROM
                         records_stored + records_skipped + records_failed + records_superseded + removal_texts
                    OR metadata->'violations' IS NOT NULL AND %s)
                FROM ingestion_jobs j GROUP BY 1 ORDER BY 1
              """
                  .formatted(UNRESOLVED)),
          new TableMetric(
              "bdp_records",
              "Records of all jobs, by what became of them so far.",
              List.of("source", "state"),
              """
              SELECT job_type, state, sum(records)
                FROM ingestion_jobs CROSS JOIN LATERAL (VALUES
                       ('processed', records_processed), ('stored', records_stored), ('unchanged', records_skipped),
                       ('failed', records_failed), ('superseded', records_superseded), ('removal', removal_texts))
                     AS r (state, records)
               GROUP BY 1, 2 ORDER BY 1, 2
              """),
          new TableMetric(
              "bdp_active_job_records",
              "Records of a job that has not ended; expected: of its source files.",
              List.of("job_id", "source", "state"),
              """
              SELECT j.id, j.job_type, state, records
                FROM %s CROSS JOIN LATERAL (VALUES
                       ('expected', total_records), ('processed', records_processed), ('stored', records_stored),
                       ('unchanged', records_skipped), ('failed', records_failed), ('superseded', records_superseded),
                       ('removal', removal_texts)) AS r (state, records)
               WHERE records IS NOT NULL ORDER BY 1, 3
              """
                  .formatted(ACTIVE)),
          new TableMetric(
              "bdp_active_job_error_budget_records",
              "How many records of a job that has not ended may fail.",
              List.of("job_id", "source"),
              """
              SELECT j.id, j.job_type,
                     CASE WHEN right(budget, 1) = '%%' THEN floor(rtrim(budget, '%%')::numeric / 100 * total_records)
                          ELSE budget::numeric END
                FROM (SELECT *, metadata->>'maxFailed' AS budget FROM %s) j
               WHERE total_records IS NOT NULL ORDER BY 1
              """
                  .formatted(ACTIVE)),
          new TableMetric(
              "bdp_active_job_progress_timestamp_seconds",
              "When a job that has not ended last came a step further.",
              List.of("job_id", "source"),
              """
              SELECT j.id, j.job_type, extract(epoch FROM greatest(j.updated_at, (
                       SELECT max(u.progress_at) FROM ingestion_work_units u
                        WHERE u.job_id = j.id AND u.status IN ('claimed', 'processing'))))
                FROM %s ORDER BY 1
              """
                  .formatted(ACTIVE)),
          new TableMetric(
              "bdp_active_job_waiting",
              "Whether a job has parsed everything and waits for another one of its organization to be stored.",
              List.of("job_id", "source"),
              """
              SELECT j.id, j.job_type, (j.status = 'parsing'
                       AND NOT EXISTS (SELECT 1 FROM ingestion_work_units u
                                        WHERE u.job_id = j.id AND u.status IN ('claimed', 'processing'))
                       AND NOT EXISTS (SELECT 1 FROM ingestion_work_units u WHERE u.job_id = j.id AND u.status = 'pending')
                       AND EXISTS (SELECT 1 FROM ingestion_jobs other
                                    WHERE other.organization_id = j.organization_id AND other.status = 'storing'))::int
                FROM %s ORDER BY 1
              """
                  .formatted(ACTIVE)));

  private static final List<TableMetric> WORK =
      List.of(
          new TableMetric(
              "bdp_units",
              "Units of jobs that have not ended.",
              List.of("source", "unit_type", "status"),
              """
              SELECT j.job_type, u.unit_type, u.status, sum(u.units)
                FROM %s JOIN (SELECT job_id, unit_type, status, count(*) AS units
                                FROM ingestion_work_units GROUP BY 1, 2, 3) u ON u.job_id = j.id
               GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
              """
                  .formatted(ACTIVE)),
          new TableMetric(
              "bdp_units_out_of_attempts",
              "Units without an attempt left, of jobs that have not ended or failed for it.",
              List.of("source"),
              failedUnits("true")),
          new TableMetric(
              "bdp_files_refused",
              "Files that are not what their publisher says, of jobs that have not ended or failed for it.",
              List.of("source"),
              failedUnits("u.unit_type = 'download' AND u.error_kind = 'source_data'")),
          new TableMetric(
              "bdp_oldest_pending_unit_age_seconds",
              "How long the unit that is next in a queue has been in it; 0 without one.",
              List.of("source"),
              """
              SELECT j.job_type, coalesce(max(extract(epoch FROM clock_timestamp() - head.created_at)), 0)
                FROM %s LEFT JOIN LATERAL (
                       SELECT created_at FROM ingestion_work_units u WHERE u.job_id = j.id AND u.status = 'pending'
                        ORDER BY unit_type, batch_number LIMIT 1) head ON TRUE
               GROUP BY 1 ORDER BY 1
              """
                  .formatted(ACTIVE)),
          new TableMetric(
              "bdp_workers",
              "Worker processes that hold units.",
              List.of(),
              "SELECT count(DISTINCT worker_id) FROM ingestion_work_units WHERE status IN ('claimed', 'processing')"),
          new TableMetric(
              "bdp_worker_heartbeat_age_seconds",
              "How long ago the most silent worker that holds units gave a sign of life; 0 without one.",
              List.of(),
              """
              SELECT coalesce(max(extract(epoch FROM clock_timestamp() - beat)), 0)
                FROM (SELECT max(heartbeat_at) AS beat FROM ingestion_work_units
                       WHERE status IN ('claimed', 'processing') GROUP BY worker_id) w
              """));

  private static final List<TableMetric> DATABASE =
      List.of(
          new TableMetric(
              "bdp_table_rows",
              "Rows of the tables that are written most, as PostgreSQL estimates them.",
              List.of("table", "state"),
              """
              SELECT regexp_replace(relname, '_[0-9]+$', ''), state, sum(rows)
                FROM pg_stat_user_tables CROSS JOIN LATERAL (VALUES ('live', n_live_tup), ('dead', n_dead_tup)) AS r (state, rows)
               WHERE relname ~ '^ingestion_(jobs|raw_files|work_units|staged_records|file_uploads|job_logs)(_[0-9]+)?$'
                 AND schemaname = current_schema()
               GROUP BY 1, 2 ORDER BY 1, 2
              """),
          new TableMetric(
              "bdp_oldest_transaction_age_seconds",
              "How long the oldest transaction of the database has been open; 0 without one.",
              List.of(),
              """
              SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0) FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
              """));

  private static final List<TableMetric> RELEASES =
      List.of(
          new TableMetric(
              "bdp_release_info",
              "The current release of each source.",
              List.of("organization", "source", "release"),
              release("1", "external_version")),
          new TableMetric(
              "bdp_release_published_timestamp_seconds",
              "When the current release of a source was published here.",
              List.of("organization", "source"),
              release("extract(epoch FROM r.published_at)")),
          new TableMetric(
              "bdp_release_entries",
              "Entries of the current release of a source.",
              List.of("organization", "source"),
              release("coalesce(r.entries, 0)")));

  static final List<TableMetric> ALL =
      List.of(JOBS, WORK, DATABASE, RELEASES).stream().flatMap(List::stream).toList();

  private TableMetrics() {}

  private static String failedUnits(String which) {
    return """
    SELECT j.job_type, coalesce(sum((SELECT count(*) FROM ingestion_work_units u
                                      WHERE u.job_id = j.id AND u.status = 'failed' AND %s))
                                FILTER (WHERE j.status NOT IN %s OR %s), 0)
      FROM ingestion_jobs j GROUP BY 1 ORDER BY 1
    """
        .formatted(which, ENDED, UNRESOLVED);
  }

  private static String release(String value, String... labels) {
    String more = labels.length == 0 ? "" : "r." + String.join(", r.", labels) + ", ";
    return "SELECT o.slug, r.job_type, "
        + more
        + value
        + " FROM releases r JOIN organizations o ON o.id = r.organization_id WHERE r.status = 'current' ORDER BY 1, 2";
  }
}
