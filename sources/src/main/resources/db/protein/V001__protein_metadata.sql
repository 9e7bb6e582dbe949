CREATE TABLE protein_metadata (
  version_id           BIGINT PRIMARY KEY REFERENCES versions (id),
  accession            TEXT NOT NULL,
  secondary_accessions TEXT[] NOT NULL,
  entry_name           TEXT NOT NULL,
  reviewed             BOOLEAN NOT NULL,
  protein_name         TEXT NOT NULL,
  ec_numbers           TEXT[] NOT NULL,
  gene_name            TEXT,
  gene_names           TEXT[] NOT NULL,
  organism             TEXT NOT NULL,
  taxonomy_id          BIGINT NOT NULL,
  protein_existence    INTEGER,
  is_fragment          BOOLEAN NOT NULL,
  is_precursor         BOOLEAN NOT NULL,
  sequence_length      INTEGER NOT NULL,
  molecular_weight     INTEGER NOT NULL,
  crc64                TEXT NOT NULL,
  sequence_md5         TEXT NOT NULL,
  sequence_version     INTEGER NOT NULL,
  entry_version        INTEGER NOT NULL,
  first_public_date    DATE,
  sequence_date        DATE,
  entry_date           DATE,
  keywords             TEXT[] NOT NULL,
  go_ids               TEXT[] NOT NULL
);
CREATE INDEX protein_metadata_accession ON protein_metadata (accession);
CREATE INDEX protein_metadata_taxon ON protein_metadata (taxonomy_id);
CREATE INDEX protein_metadata_gene ON protein_metadata (lower(gene_name));
