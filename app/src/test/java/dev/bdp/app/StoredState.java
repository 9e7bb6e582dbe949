package dev.bdp.app;

import dev.bdp.engine.record.Md5;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Everything that two runs of the same job must have in common: rows without ids, times and the
/// names of workers, and objects with their bytes.
final class StoredState {
  private static final List<String> QUERIES =
      List.of(
          """
          SELECT 'job', job_type, external_version, status, total_records, records_processed, records_stored, records_failed,
                 records_skipped, records_superseded, removal_texts
            FROM ingestion_jobs ORDER BY id
          """,
          """
          SELECT 'file', file_name, status, computed_md5, size_bytes, record_count FROM ingestion_raw_files
           ORDER BY job_id, file_number
          """,
          """
          SELECT 'units', unit_type, status, count(*), sum(record_count) FROM ingestion_work_units
           GROUP BY 2, 3 ORDER BY 2, 3
          """,
          """
          SELECT 'record', s.source_file, s.source_offset, s.record_identifier, s.record_name, s.record_data, s.content_md5,
                 s.sequence_md5, s.status, s.error_message, encode(s.raw_text, 'hex'), s.parser_version, u.batch_number
            FROM ingestion_staged_records s JOIN ingestion_work_units u ON u.id = s.work_unit_id
           ORDER BY s.job_id, s.source_file, s.source_offset
          """,
          """
          SELECT 'upload', s3_key, format, size_bytes, md5_checksum, content_type, status FROM ingestion_file_uploads
           ORDER BY s3_key
          """,
          """
          SELECT 'version', o.slug, e.slug, e.name, e.description, d.external_id, d.taxonomy_id, v.version,
                 v.external_version, v.content_md5, v.sequence_md5
            FROM organizations o JOIN registry_entries e ON e.organization_id = o.id
            LEFT JOIN data_sources d ON d.id = e.id LEFT JOIN versions v ON v.entry_id = e.id
           ORDER BY o.slug, e.slug, v.id
          """,
          """
          SELECT 'stored file', format, s3_key, checksum, size_bytes, content_type FROM version_files ORDER BY s3_key
          """,
          """
          SELECT 'release', r.job_type, r.external_version, r.status, r.entries, e.slug, v.version
            FROM releases r LEFT JOIN release_entries x ON x.release_id = r.id
            LEFT JOIN registry_entries e ON e.id = x.entry_id LEFT JOIN versions v ON v.id = x.version_id
           ORDER BY r.id, e.slug
          """,
          "SELECT 'removal', record_identifier, file_number, source_offset FROM ingestion_removals ORDER BY 2, 3, 4");

  private StoredState() {}

  /// @param typed queries of the source's typed tables
  static List<String> of(Installation installation, String... typed) throws Exception {
    List<String> state = new ArrayList<>();
    for (String query : QUERIES) {
      state.addAll(installation.rows(query));
    }
    for (String query : typed) {
      state.addAll(installation.rows(query));
    }
    for (String organization : installation.rows("SELECT slug FROM organizations")) {
      for (String key : installation.objects(organization)) {
        if (!key.contains(".tmp/")) {
          state.add(key + " " + Md5.hex(Files.readAllBytes(installation.store().resolve(key))));
        }
      }
    }
    return state;
  }
}
