-- How far a raw file has come is not how far it is safe: with prefix_md5, the MD5 of the first prefix_bytes bytes, which
-- are on the disk, another process goes on; size_bytes is what was there when that was last written down.

ALTER TABLE ingestion_raw_files ADD COLUMN prefix_bytes BIGINT;

UPDATE ingestion_raw_files SET prefix_bytes = size_bytes WHERE prefix_md5 IS NOT NULL;

ALTER TABLE ingestion_raw_files ADD CHECK ((prefix_md5 IS NULL) = (prefix_bytes IS NULL));
