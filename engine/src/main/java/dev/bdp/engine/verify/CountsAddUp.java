package dev.bdp.engine.verify;

/// Conservation: what a completed job counted, what its files hold, and what its rows say is the
/// same.
record CountsAddUp() implements Check {
  @Override
  public String name() {
    return "counts add up";
  }

  @Override
  public String sql() {
    return """
    WITH jobs AS (
      SELECT j.*, records_stored + records_skipped + records_failed + records_superseded + removal_texts AS settled
        FROM ingestion_jobs j, (SELECT ?::bigint AS id) asked
       WHERE (asked.id IS NULL OR j.id = asked.id) AND status = 'completed'),
    staged AS (
      SELECT j.id AS job_id, s.status, count(s.id) AS records
        FROM jobs j JOIN ingestion_staged_records s ON s.job_id = j.id WHERE j.cleaned_at IS NULL GROUP BY 1, 2),
    counted AS (
      SELECT j.id AS job_id, c.status, c.records
        FROM jobs j, LATERAL (VALUES ('stored', j.records_stored), ('unchanged', j.records_skipped),
                                     ('failed', j.records_failed), ('superseded', j.records_superseded),
                                     ('removal', j.removal_texts)) AS c (status, records)
       WHERE EXISTS (SELECT 1 FROM staged WHERE staged.job_id = j.id))
    SELECT id, 'job ' || id, 'the source has ' || total_records || ' records, the ends add up to ' || settled
      FROM jobs WHERE total_records IS DISTINCT FROM settled
    UNION ALL
    SELECT id, 'job ' || id, 'the files hold ' || coalesce(f.records, 0) || ' records, the job says ' || total_records
      FROM jobs, LATERAL (SELECT sum(record_count) AS records FROM ingestion_raw_files
                           WHERE job_id = jobs.id AND file_purpose = 'data') f
     WHERE f.records IS DISTINCT FROM total_records
    UNION ALL
    SELECT job_id, 'job ' || job_id,
           coalesce(staged.records, 0) || ' rows are ' || status || ', the job counted ' || coalesce(counted.records, 0)
      FROM counted FULL JOIN staged USING (job_id, status)
     WHERE coalesce(staged.records, 0) <> coalesce(counted.records, 0)
     LIMIT ?
    """;
  }
}
