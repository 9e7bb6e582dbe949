-- How a raw file arrives: the state of the publisher's file that was frozen before the first byte, how much is there, how
-- fast it comes. With prefix_md5, the MD5 of the first size_bytes bytes, another process may go on.

ALTER TABLE ingestion_raw_files
  ADD COLUMN seen_url         TEXT,
  ADD COLUMN seen_size_bytes  BIGINT,
  ADD COLUMN etag             TEXT,
  ADD COLUMN last_modified    TEXT,
  ADD COLUMN prefix_md5       TEXT,
  ADD COLUMN bytes_per_second BIGINT,
  ADD COLUMN seconds_left     BIGINT,
  ADD CHECK (seen_url IS NOT NULL OR (seen_size_bytes IS NULL AND etag IS NULL AND last_modified IS NULL));
