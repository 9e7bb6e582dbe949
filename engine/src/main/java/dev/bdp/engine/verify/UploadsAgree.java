package dev.bdp.engine.verify;

/// What was uploaded is what the versions say: one key, one MD5, one size in both tables.
record UploadsAgree() implements Check {
  @Override
  public String name() {
    return "uploads agree with versions";
  }

  @Override
  public String sql() {
    return """
    SELECT u.job_id, u.s3_key,
           'was uploaded with MD5 ' || u.md5_checksum || ' and ' || u.size_bytes || ' bytes, '
             || coalesce('version ' || f.version_id || ' says ' || f.checksum || ' and ' || f.size_bytes, 'no version names it')
      FROM ingestion_file_uploads u
      JOIN releases r ON r.job_id = u.job_id AND r.status IN ('current', 'superseded')
      LEFT JOIN version_files f ON f.s3_key = u.s3_key, (SELECT ?::bigint AS id) asked
     WHERE (asked.id IS NULL OR u.job_id = asked.id) AND u.status = 'verified'
       AND (f.checksum, f.size_bytes, f.content_type) IS DISTINCT FROM (u.md5_checksum, u.size_bytes, u.content_type)
     LIMIT ?
    """;
  }
}
