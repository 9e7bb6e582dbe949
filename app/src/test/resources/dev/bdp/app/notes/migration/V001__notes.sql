CREATE TABLE note_metadata (version_id BIGINT PRIMARY KEY REFERENCES versions (id), words INTEGER NOT NULL);
