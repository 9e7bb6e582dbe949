package dev.bdp.engine.verify;

/// States that belong together do not contradict each other.
record StatesAgree() implements Check {
  @Override
  public String name() {
    return "states agree";
  }

  @Override
  public String sql() {
    return """
    WITH jobs AS (
      SELECT j.* FROM ingestion_jobs j, (SELECT ?::bigint AS id) asked WHERE asked.id IS NULL OR j.id = asked.id)
    SELECT u.job_id, 'unit ' || u.id, 'the ' || u.unit_type || ' unit is ' || u.status || ', its job is ' || j.status
      FROM ingestion_work_units u JOIN jobs j ON j.id = u.job_id
     WHERE j.status = 'completed' AND u.status <> 'completed'
        OR j.status = 'storing' AND u.unit_type <> 'store' AND u.status <> 'completed'
        OR j.status = 'cancelled' AND u.status IN ('pending', 'claimed', 'processing')
    UNION ALL
    SELECT u.job_id, 'unit ' || u.id, 'is completed, but nobody says when or for whom'
      FROM ingestion_work_units u JOIN jobs j ON j.id = u.job_id
     WHERE u.status = 'completed' AND (u.completed_at IS NULL OR u.claim_id IS NULL OR u.lease_no < 1)
    UNION ALL
    SELECT s.job_id, 'record ' || s.record_identifier, 'is ' || s.status || ', its job is completed'
      FROM ingestion_staged_records s JOIN jobs j ON j.id = s.job_id
     WHERE j.status = 'completed' AND s.status IN ('staged', 'uploading_files', 'files_uploaded', 'storing_db')
    UNION ALL
    SELECT f.job_id, f.s3_key, 'the file is ' || f.status || ', its record is stored'
      FROM ingestion_file_uploads f JOIN jobs j ON j.id = f.job_id
      JOIN ingestion_staged_records s ON s.job_id = f.job_id AND s.id = f.staged_record_id
     WHERE s.status = 'stored' AND f.status <> 'verified'
    UNION ALL
    SELECT j.id, 'job ' || j.id, 'is completed, its release is ' || coalesce(r.status, 'not there')
      FROM jobs j LEFT JOIN releases r ON r.job_id = j.id
     WHERE j.status = 'completed' AND (r.status IS NULL OR r.status = 'building')
     LIMIT ?
    """;
  }
}
