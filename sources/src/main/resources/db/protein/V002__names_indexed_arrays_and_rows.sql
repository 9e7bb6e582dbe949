ALTER TABLE protein_metadata ADD COLUMN alternative_names TEXT[] NOT NULL DEFAULT '{}';

CREATE INDEX protein_metadata_keywords ON protein_metadata USING GIN (keywords);
CREATE INDEX protein_metadata_ec_numbers ON protein_metadata USING GIN (ec_numbers);
CREATE INDEX protein_metadata_go_ids ON protein_metadata USING GIN (go_ids);

-- Filled with --tables full only: some 60 rows an entry.

CREATE TABLE protein_cross_references (
  version_id  BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL, -- its place in the entry, from 1
  database    TEXT NOT NULL,
  external_id TEXT NOT NULL,
  properties  TEXT[] NOT NULL,
  isoform     TEXT,
  PRIMARY KEY (version_id, number)
);
CREATE INDEX protein_cross_references_external ON protein_cross_references (external_id, database);

CREATE TABLE protein_features (
  version_id     BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  number         INTEGER NOT NULL, -- its place in the entry, from 1
  feature_type   TEXT NOT NULL,
  begin_position INTEGER, -- NULL where it is not known
  end_position   INTEGER,
  is_exact       BOOLEAN NOT NULL, -- false where an end is not known, uncertain or beyond the sequence
  isoform        TEXT, -- on whose sequence the positions count; NULL for the entry's own
  description    TEXT NOT NULL,
  feature_id     TEXT,
  PRIMARY KEY (version_id, number)
);
CREATE INDEX protein_features_type ON protein_features (feature_type);
CREATE INDEX protein_features_id ON protein_features (feature_id) WHERE feature_id IS NOT NULL;
