-- A record whose entry has the same content already is staged without its data: that lies in the files of this version.

ALTER TABLE ingestion_staged_records
  ADD COLUMN same_as_version BIGINT,
  DROP CONSTRAINT ingestion_staged_records_check,
  ADD CONSTRAINT ingestion_staged_records_check CHECK
    (status IN ('failed', 'removal') OR (record_data IS NULL) = (same_as_version IS NOT NULL));
