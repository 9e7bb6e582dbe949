CREATE TABLE compound_metadata (
  version_id              BIGINT PRIMARY KEY REFERENCES versions (id),
  cid                     BIGINT NOT NULL,
  molecular_formula       TEXT,
  molecular_weight        NUMERIC,
  exact_mass              NUMERIC,
  monoisotopic_weight     NUMERIC,
  inchi                   TEXT,
  inchi_key               TEXT,
  smiles                  TEXT,
  connectivity_smiles     TEXT,
  iupac_name              TEXT,
  traditional_name        TEXT,
  names                   TEXT[] NOT NULL,
  total_charge            INTEGER,
  tpsa                    NUMERIC,
  xlogp                   NUMERIC,
  complexity              NUMERIC,
  heavy_atom_count        INTEGER,
  hydrogen_bond_donors    INTEGER,
  hydrogen_bond_acceptors INTEGER,
  rotatable_bonds         INTEGER,
  isotopic_atom_count     INTEGER,
  component_count         INTEGER,
  defined_atom_stereo     INTEGER,
  undefined_atom_stereo   INTEGER,
  defined_bond_stereo     INTEGER,
  undefined_bond_stereo   INTEGER,
  atom_count              INTEGER NOT NULL,
  bond_count              INTEGER NOT NULL
);
CREATE INDEX compound_metadata_cid ON compound_metadata (cid);
CREATE INDEX compound_metadata_inchi_key ON compound_metadata (inchi_key);
CREATE INDEX compound_metadata_formula ON compound_metadata (molecular_formula);
