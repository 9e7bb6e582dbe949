package dev.bdp.engine.verify;

/// Verification: no file was used that did not match its checksum.
record FilesAreVerified() implements Check {
  @Override
  public String name() {
    return "files are verified";
  }

  @Override
  public String sql() {
    return """
    SELECT f.job_id, 'file ' || f.id,
           f.file_name || ' is ' || f.status || ', MD5 ' || coalesce(f.computed_md5, 'not computed') || ', expected '
             || coalesce(f.expected_md5, f.expected_sha256, 'none') || '; the job is ' || j.status
      FROM ingestion_raw_files f JOIN ingestion_jobs j ON j.id = f.job_id, (SELECT ?::bigint AS id) asked
     WHERE (asked.id IS NULL OR f.job_id = asked.id)
       AND (f.status = 'verified' AND (NOT f.verified_md5 OR f.expected_md5 <> f.computed_md5)
         OR f.status = 'unverified' AND (f.verified_md5 OR f.expected_md5 IS NOT NULL OR f.expected_sha256 IS NOT NULL)
         OR f.status NOT IN ('verified', 'unverified')
            AND j.status IN ('download_verified', 'parsing', 'storing', 'completed'))
     ORDER BY f.id LIMIT ?
    """;
  }
}
