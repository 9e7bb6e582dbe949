-- Connections that stage side by side take blocks of ids, so that the records of a store unit come from few frames.

ALTER TABLE ingestion_staged_records ALTER COLUMN id SET CACHE 500;
