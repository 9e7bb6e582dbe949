-- A search within one source reads the index for it, however many hits the others have: the terms of a version name each source whose
-- releases show it, by a word that no text has.

UPDATE version_terms t
   SET terms = t.terms || shown.sources
  FROM (SELECT re.version_id,
               string_agg(DISTINCT '''@' || regexp_replace(r.job_type, '[^A-Za-z0-9_.-]', '_', 'g') || '''', ' ')::tsvector AS sources
          FROM release_entries re JOIN releases r ON r.id = re.release_id
         GROUP BY re.version_id) shown
 WHERE t.version_id = shown.version_id;
