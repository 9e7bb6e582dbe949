package dev.bdp.engine.verify;

/// Atomic releases: a release shows every record of its job, each in a version of its own entry
/// that has files.
record ReleasesAreWhole() implements Check {
  @Override
  public String name() {
    return "releases are whole";
  }

  @Override
  public String sql() {
    return """
    WITH shown AS (
      SELECT r.* FROM releases r JOIN ingestion_jobs j ON j.id = r.job_id, (SELECT ?::bigint AS id) asked
       WHERE (asked.id IS NULL OR r.job_id = asked.id) AND j.status = 'completed'
         AND r.status IN ('current', 'superseded'))
    SELECT r.job_id, 'release ' || r.id, 'shows ' || c.entries || ' entries, it was published with ' || r.entries
      FROM shown r, LATERAL (SELECT count(*) AS entries FROM release_entries WHERE release_id = r.id) c
     WHERE r.entries <> c.entries
    UNION ALL
    SELECT r.job_id, 'record ' || s.record_identifier, 'is ' || s.status || ', release ' || r.id || ' does not show it'
      FROM shown r JOIN ingestion_staged_records s ON s.job_id = r.job_id AND s.status IN ('stored', 'unchanged')
      LEFT JOIN registry_entries e ON e.organization_id = r.organization_id AND e.slug = s.record_identifier
      LEFT JOIN release_entries x ON x.release_id = r.id AND x.entry_id = e.id
     WHERE x.entry_id IS NULL
    UNION ALL
    SELECT r.job_id, 'entry ' || x.entry_id, 'release ' || r.id || ' shows version ' || x.version_id || ' of another entry'
      FROM shown r JOIN release_entries x ON x.release_id = r.id JOIN versions v ON v.id = x.version_id
     WHERE v.entry_id <> x.entry_id
    UNION ALL
    SELECT r.job_id, 'version ' || x.version_id, 'release ' || r.id || ' shows it, it has no file'
      FROM shown r JOIN release_entries x ON x.release_id = r.id
     WHERE NOT EXISTS (SELECT 1 FROM version_files f WHERE f.version_id = x.version_id)
     LIMIT ?
    """;
  }
}
