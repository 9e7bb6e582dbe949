-- What retention removed. The rows stay, so that a job's files and their checksums are known for ever.
ALTER TABLE ingestion_raw_files ADD COLUMN removed_at TIMESTAMPTZ;
ALTER TABLE ingestion_jobs ADD COLUMN cleaned_at TIMESTAMPTZ;

-- Keys of objects that no row needs any more. They are written in the transaction that takes the rows away and leave
-- when the objects are gone from the store, so that a crash in between loses no trace of them.
CREATE TABLE abandoned_objects (
  s3_key       TEXT PRIMARY KEY,
  abandoned_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);

-- Removing a version asks whether a release shows it.
CREATE INDEX release_entries_by_version ON release_entries (version_id);
