-- Claims up to p_limit pending units of a job for one worker. The lock is taken in a materialized CTE: under a nested
-- loop a sub-select with LIMIT would be run again for each row.
CREATE FUNCTION claim_work_unit(
  p_job_id BIGINT, p_worker_id TEXT, p_worker_hostname TEXT, p_unit_type TEXT DEFAULT NULL, p_limit INTEGER DEFAULT 1)
RETURNS SETOF ingestion_work_units
LANGUAGE sql AS $$
  WITH picked AS MATERIALIZED (
    SELECT id FROM ingestion_work_units
     WHERE status = 'pending' AND job_id = p_job_id
       AND (p_unit_type IS NULL OR unit_type = p_unit_type)
       AND (not_before IS NULL OR not_before <= clock_timestamp())
     ORDER BY unit_type, batch_number
     LIMIT p_limit
     FOR NO KEY UPDATE SKIP LOCKED)
  UPDATE ingestion_work_units u
     SET status = 'claimed', lease_no = u.lease_no + 1, claim_id = gen_random_uuid(),
         worker_id = p_worker_id, worker_hostname = p_worker_hostname,
         claimed_at = clock_timestamp(), heartbeat_at = clock_timestamp(), progress_at = clock_timestamp(),
         records_done = 0, started_processing_at = NULL
    FROM picked
   WHERE u.id = picked.id AND u.status = 'pending'
  RETURNING u.*
$$;

-- Takes units back from workers that stopped beating, or beat without advancing for p_stall_seconds. Returns how many.
CREATE FUNCTION reclaim_stale_work_units(p_timeout_seconds DOUBLE PRECISION, p_stall_seconds DOUBLE PRECISION DEFAULT 600)
RETURNS INTEGER
LANGUAGE sql AS $$
  WITH stale AS MATERIALIZED (
    SELECT id, worker_id AS lost_worker, heartbeat_at < clock_timestamp() - make_interval(secs => p_timeout_seconds) AS silent
      FROM ingestion_work_units
     WHERE status IN ('claimed', 'processing')
       AND (heartbeat_at < clock_timestamp() - make_interval(secs => p_timeout_seconds)
         OR progress_at < clock_timestamp() - make_interval(secs => p_stall_seconds))
     FOR NO KEY UPDATE SKIP LOCKED),
  reclaimed AS (
    UPDATE ingestion_work_units u
       SET status = CASE WHEN u.reclaim_count + 1 >= u.max_reclaims THEN 'failed' ELSE 'pending' END,
           reclaim_count = u.reclaim_count + 1,
           not_before = clock_timestamp() + make_interval(secs => LEAST(60, power(2, u.reclaim_count) - 1)),
           claim_id = NULL, worker_id = NULL, worker_hostname = NULL,
           last_error = CASE WHEN stale.silent THEN 'worker ' || stale.lost_worker || ' stopped beating'
                             ELSE 'worker ' || stale.lost_worker || ' stopped advancing' END
      FROM stale
     WHERE u.id = stale.id
    RETURNING u.id, u.job_id, u.status, u.last_error),
  logged AS (
    INSERT INTO ingestion_job_logs (job_id, work_unit_id, level, message)
    SELECT job_id, id, 'warn',
           'Unit ' || CASE status WHEN 'failed' THEN 'failed, it is out of reclaims: ' ELSE 'taken back: ' END || last_error
      FROM reclaimed
    RETURNING 1)
  SELECT count(*)::INTEGER FROM logged
$$;

CREATE VIEW ingestion_job_progress AS
SELECT j.id, o.slug AS organization, j.job_type, j.external_version, j.internal_version, j.status,
       j.total_records, j.records_processed, j.records_stored, j.records_skipped, j.records_failed,
       CASE WHEN j.status = 'completed' THEN 100.0
            WHEN coalesce(j.total_records, 0) = 0 THEN 0.0
            ELSE round(100.0 * (j.records_processed + j.records_stored + j.records_skipped + j.records_failed)
                       / (2 * j.total_records), 1)
       END AS percent_complete,
       j.started_at, j.completed_at, coalesce(j.completed_at, clock_timestamp()) - j.started_at AS elapsed
  FROM ingestion_jobs j JOIN organizations o ON o.id = j.organization_id;

CREATE VIEW ingestion_work_unit_summary AS
SELECT job_id, unit_type, status, count(*) AS units, sum(record_count) AS records,
       round(avg(processing_duration_ms)) AS average_duration_ms
  FROM ingestion_work_units
 GROUP BY job_id, unit_type, status;

CREATE VIEW ingestion_active_workers AS
SELECT worker_id, worker_hostname, job_id, count(*) AS units, min(claimed_at) AS oldest_claim,
       max(heartbeat_at) AS last_heartbeat
  FROM ingestion_work_units
 WHERE status IN ('claimed', 'processing')
 GROUP BY worker_id, worker_hostname, job_id;

CREATE VIEW ingestion_stale_workers AS
SELECT * FROM ingestion_active_workers WHERE last_heartbeat < clock_timestamp() - INTERVAL '60 seconds';
