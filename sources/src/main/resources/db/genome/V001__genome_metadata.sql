CREATE TABLE genome_metadata (
  version_id            BIGINT PRIMARY KEY REFERENCES versions (id),
  accession             TEXT NOT NULL,
  sequence_version      BIGINT,
  secondary_accessions  TEXT[] NOT NULL,
  locus_name            TEXT NOT NULL,
  region                TEXT,
  definition            TEXT NOT NULL,
  length                BIGINT NOT NULL,
  unit                  TEXT,
  molecule_type         TEXT,
  topology              TEXT,
  division              TEXT,
  organism              TEXT,
  lineage               TEXT[] NOT NULL,
  taxonomy_id           BIGINT,
  update_date           DATE,
  keywords              TEXT[] NOT NULL,
  bioproject            TEXT[] NOT NULL,
  biosample             TEXT[] NOT NULL,
  pubmed_ids            TEXT[] NOT NULL,
  has_sequence          BOOLEAN NOT NULL,
  sequence_md5          TEXT,
  feature_count         INTEGER NOT NULL,
  gene_count            INTEGER NOT NULL,
  cds_count             INTEGER NOT NULL,
  rrna_count            INTEGER NOT NULL,
  trna_count            INTEGER NOT NULL
);
CREATE INDEX genome_metadata_accession ON genome_metadata (accession);
CREATE INDEX genome_metadata_taxon ON genome_metadata (taxonomy_id);
CREATE INDEX genome_metadata_organism ON genome_metadata (lower(organism));
CREATE INDEX genome_metadata_division ON genome_metadata (division, update_date);
