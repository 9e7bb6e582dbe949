CREATE TABLE paper_metadata (
  version_id            BIGINT PRIMARY KEY REFERENCES versions (id),
  pmid                  BIGINT NOT NULL,
  version               INTEGER NOT NULL, -- of the PMID; 1 for nearly all
  title                 TEXT,
  journal               TEXT, -- or the book
  journal_abbreviation  TEXT,
  issn                  TEXT,
  linking_issn          TEXT,
  volume                TEXT,
  issue                 TEXT,
  pages                 TEXT,
  is_book               BOOLEAN NOT NULL,
  year                  INTEGER,
  publication_date      DATE, -- the first day of the period as far as it is stated
  publication_date_text TEXT, -- as MEDLINE writes it
  doi                   TEXT,
  pmc                   TEXT,
  languages             TEXT[] NOT NULL,
  publication_types     TEXT[] NOT NULL,
  keywords              TEXT[] NOT NULL,
  status                TEXT,
  has_abstract          BOOLEAN NOT NULL,
  reference_count       INTEGER NOT NULL,
  revised_date          DATE
);
CREATE INDEX paper_metadata_pmid ON paper_metadata (pmid);
CREATE INDEX paper_metadata_doi ON paper_metadata (lower(doi));
CREATE INDEX paper_metadata_pmc ON paper_metadata (pmc);
CREATE INDEX paper_metadata_issn ON paper_metadata (issn, year);

CREATE TABLE paper_authors (
  version_id      BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  number          INTEGER NOT NULL, -- authors first, in their order, from 1
  role            TEXT NOT NULL, -- author, editor, investigator
  last_name       TEXT,
  fore_name       TEXT,
  initials        TEXT,
  suffix          TEXT,
  collective_name TEXT,
  orcid           TEXT,
  affiliations    TEXT[] NOT NULL,
  PRIMARY KEY (version_id, number)
);
CREATE INDEX paper_authors_name ON paper_authors (lower(last_name), initials);
CREATE INDEX paper_authors_orcid ON paper_authors (orcid) WHERE orcid IS NOT NULL;

CREATE TABLE paper_mesh_terms (
  version_id    BIGINT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL, -- its place in the paper, from 1
  descriptor    TEXT NOT NULL,
  descriptor_ui TEXT NOT NULL,
  qualifier     TEXT, -- NULL in the row of the descriptor alone
  qualifier_ui  TEXT,
  is_major      BOOLEAN NOT NULL,
  PRIMARY KEY (version_id, number)
);
CREATE INDEX paper_mesh_terms_descriptor ON paper_mesh_terms (descriptor_ui, qualifier_ui);
