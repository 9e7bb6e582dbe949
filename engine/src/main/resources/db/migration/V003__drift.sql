-- What parse units found that the parser does not know. Summed into the job's metadata when the last unit is done.

CREATE TABLE ingestion_drift (
  job_id       BIGINT NOT NULL REFERENCES ingestion_jobs (id),
  work_unit_id BIGINT NOT NULL REFERENCES ingestion_work_units (id) ON DELETE CASCADE,
  meaning      TEXT NOT NULL CHECK (meaning IN ('unknown', 'verbatim')),
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL, -- empty: records with any name of that kind
  records      BIGINT NOT NULL CHECK (records > 0),
  PRIMARY KEY (job_id, work_unit_id, meaning, kind, name)
);
CREATE INDEX ingestion_drift_by_unit ON ingestion_drift (work_unit_id);
