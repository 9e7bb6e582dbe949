-- Whose problem a failure was: whoever waits for a job ends as the process did in which it failed.
ALTER TABLE ingestion_jobs ADD COLUMN error_kind TEXT CHECK (error_kind IN
  ('configuration', 'source_data', 'source_unavailable', 'backend_unavailable', 'outcome_unknown', 'bug'));
ALTER TABLE ingestion_work_units ADD COLUMN error_kind TEXT CHECK (error_kind IN
  ('configuration', 'source_data', 'source_unavailable', 'backend_unavailable', 'outcome_unknown', 'bug'));

-- Quarantined records are parsed again, from their own text, by units of their own.
ALTER TABLE ingestion_work_units DROP CONSTRAINT ingestion_work_units_unit_type_check;
ALTER TABLE ingestion_work_units ADD CONSTRAINT ingestion_work_units_unit_type_check
  CHECK (unit_type IN ('download', 'split', 'parse', 'reparse', 'store'));
ALTER TABLE ingestion_staged_records ADD COLUMN retry_unit_id BIGINT;

CREATE OR REPLACE FUNCTION reclaim_stale_work_units(p_timeout_seconds DOUBLE PRECISION, p_stall_seconds DOUBLE PRECISION DEFAULT 600)
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
           claim_id = NULL, worker_id = NULL, worker_hostname = NULL, error_kind = 'outcome_unknown',
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

-- A process that is frozen or cut off in the middle of a transaction would keep its locks, and with them everybody else,
-- for as long as the server believes in it. Set for the role and not by each session, which a pooler would not keep.
DO $$
DECLARE setting TEXT;
BEGIN
  FOREACH setting IN ARRAY ARRAY[
    'idle_in_transaction_session_timeout = ''60s''', 'tcp_keepalives_idle = 15', 'tcp_keepalives_interval = 5',
    'tcp_keepalives_count = 3', 'tcp_user_timeout = ''30s''']
  LOOP
    EXECUTE format('ALTER ROLE CURRENT_USER IN DATABASE %I SET ', current_database()) || setting;
  END LOOP;
END $$;
