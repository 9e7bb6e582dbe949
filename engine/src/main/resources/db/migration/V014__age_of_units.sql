-- How long a unit has been waiting. Units that are there already count from now.
ALTER TABLE ingestion_work_units ADD COLUMN created_at TIMESTAMPTZ NOT NULL DEFAULT now();
ALTER TABLE ingestion_work_units ALTER COLUMN created_at SET DEFAULT clock_timestamp();
