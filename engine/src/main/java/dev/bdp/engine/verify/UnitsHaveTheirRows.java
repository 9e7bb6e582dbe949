package dev.bdp.engine.verify;

/// Exactly once: each parsed unit has the rows of its records, and each row the unit that parsed
/// it.
record UnitsHaveTheirRows() implements Check {
  @Override
  public String name() {
    return "units have their rows";
  }

  @Override
  public String sql() {
    return """
    WITH units AS (
      SELECT u.* FROM ingestion_work_units u JOIN ingestion_jobs j ON j.id = u.job_id, (SELECT ?::bigint AS id) asked
       WHERE (asked.id IS NULL OR u.job_id = asked.id) AND j.cleaned_at IS NULL
         AND to_regclass('ingestion_staged_records_' || u.job_id) IS NOT NULL),
    staged AS (
      SELECT job_id, work_unit_id, count(*) AS records FROM ingestion_staged_records
       WHERE job_id IN (SELECT job_id FROM units) GROUP BY job_id, work_unit_id)
    SELECT u.job_id, 'unit ' || u.id,
           'parsed ' || u.record_count || ' records, ' || coalesce(s.records, 0) || ' rows are there'
      FROM units u LEFT JOIN staged s ON s.work_unit_id = u.id AND s.job_id = u.job_id
     WHERE u.unit_type = 'parse' AND u.status = 'completed' AND u.record_count <> coalesce(s.records, 0)
    UNION ALL
    SELECT s.job_id, 'unit ' || s.work_unit_id, s.records || ' rows are there, the unit is ' || coalesce(u.status, 'not')
      FROM staged s LEFT JOIN ingestion_work_units u ON u.id = s.work_unit_id AND u.unit_type = 'parse'
     WHERE u.status IS DISTINCT FROM 'completed'
    UNION ALL
    SELECT f.job_id, 'file ' || f.id,
           'holds ' || f.record_count || ' records, its units ' || coalesce(sum(u.record_count), 0)
      FROM ingestion_raw_files f JOIN units u ON u.raw_file_id = f.id AND u.unit_type = 'parse'
     GROUP BY f.id HAVING f.record_count <> sum(u.record_count)
     LIMIT ?
    """;
  }
}
