package dev.bdp.engine.staging;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.Jobs;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RecordCounts;
import java.util.List;
import java.util.TreeSet;

/// The table `ingestion_removals`: identifiers that the texts of a release take away, and where
/// those texts stand.
public final class Removals {
  static final String TARGET =
      "ingestion_removals (job_id, record_identifier, file_number, source_offset)";

  private Removals() {}

  static void add(BinaryRows rows, JobId job, RawFile file, long offset, List<String> identifiers) {
    for (String identifier : new TreeSet<>(identifiers)) {
      rows.row(4).int8(job.value()).text(identifier).int4(file.number()).int8(offset);
    }
  }

  /// Supersedes the staged records that stand before a text which removes them. Done once, when all
  /// is parsed: only then is it known what stands where.
  public static void apply(Transaction transaction, JobId job) {
    long superseded =
        transaction.update(
            """
            UPDATE ingestion_staged_records s
               SET status = 'superseded', record_identifier = '#' || f.file_number || ':' || s.source_offset,
                   error_message = 'the identifier ' || s.record_identifier || ' is removed later in the release'
              FROM ingestion_raw_files f
             WHERE s.job_id = ? AND s.status = 'staged' AND f.job_id = s.job_id AND f.file_name = s.source_file
               AND EXISTS (SELECT 1 FROM ingestion_removals r
                            WHERE r.job_id = s.job_id AND r.record_identifier = s.record_identifier
                              AND (r.file_number, r.source_offset) > (f.file_number, s.source_offset))
            """,
            job.value());
    if (superseded > 0) {
      Jobs.count(transaction, job, RecordCounts.parsed(0, 0, superseded, 0));
    }
  }
}
