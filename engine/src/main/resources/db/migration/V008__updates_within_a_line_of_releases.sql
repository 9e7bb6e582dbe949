-- A release may update another one: records that replace or remove others, and a base whose entries are carried over.
-- A job's release_line and based_on are null when its release is whole by itself; its line is then its job_type.

ALTER TABLE ingestion_jobs
  ADD COLUMN release_line       TEXT,
  ADD COLUMN based_on           TEXT,
  ADD COLUMN records_superseded BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN removal_texts      BIGINT NOT NULL DEFAULT 0;

-- From here on releases.job_type names the line: the source that publishes its releases whole.
ALTER TABLE releases
  ADD COLUMN base_release_id BIGINT REFERENCES releases (id),
  ADD COLUMN entries_carried BIGINT NOT NULL DEFAULT 0;

ALTER TABLE ingestion_work_units ALTER COLUMN batch_number TYPE BIGINT;

ALTER TABLE ingestion_staged_records
  DROP CONSTRAINT ingestion_staged_records_status_check,
  DROP CONSTRAINT ingestion_staged_records_check,
  ADD CONSTRAINT ingestion_staged_records_status_check CHECK (status IN
    ('staged', 'uploading_files', 'files_uploaded', 'storing_db', 'stored', 'unchanged', 'failed', 'superseded', 'removal')),
  ADD CONSTRAINT ingestion_staged_records_check CHECK (status IN ('failed', 'removal') OR record_data IS NOT NULL);

CREATE TABLE ingestion_removals (
  job_id            BIGINT NOT NULL REFERENCES ingestion_jobs (id),
  record_identifier TEXT NOT NULL CHECK (record_identifier = lower(record_identifier)),
  file_number       INTEGER NOT NULL,
  source_offset     BIGINT NOT NULL,
  PRIMARY KEY (job_id, record_identifier, file_number, source_offset)
);
