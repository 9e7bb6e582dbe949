-- What the entry of a version is found by: accessions, names and genes with the weight A, its organism with B, what
-- describes it with none. Written with the version, so that a search in the current releases finds what they show.

CREATE TABLE version_terms (
  version_id BIGINT PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  organism   TEXT,
  terms      TSVECTOR NOT NULL
);

-- Versions of earlier programs are found by what the registry says of their entries.
INSERT INTO version_terms (version_id, terms)
SELECT v.id, setweight(to_tsvector('simple', regexp_replace(e.slug || ' ' || e.name, '[^[:alnum:]]+', ' ', 'g')), 'A')
          || to_tsvector('simple', regexp_replace(coalesce(e.description, ''), '[^[:alnum:]]+', ' ', 'g'))
  FROM versions v JOIN registry_entries e ON e.id = v.entry_id;

CREATE INDEX version_terms_by_term ON version_terms USING gin (terms);

-- A search asks which entries have an accession, whatever their organization.
CREATE INDEX registry_entries_by_slug ON registry_entries (slug);
