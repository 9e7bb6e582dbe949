package dev.bdp.engine.verify;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.source.RecordFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Writes the source text of every staged record from its data alone and compares it with the MD5
/// of the file that was stored of it. Of jobs whose staged records are gone there is nothing to
/// compare.
record RecordTexts(Database database) {
  private static final String NAME = "record data give back the text";
  private static final int RECORDS_A_PAGE = 1000;

  private record Job(long id, String source) {}

  /// A stored record, and the MD5 of its text.
  private record Row(long stagedId, String identifier, String md5) {}

  List<Finding> findings(Optional<JobId> asked) {
    List<Finding> findings = new ArrayList<>();
    for (Job job : jobs(asked)) {
      findings.addAll(findings(job, DataSources.load(job.source())));
    }
    return findings;
  }

  // One record at a time: a chromosome takes most of the heap.
  private <R> List<Finding> findings(Job job, DataSource<R> source) {
    List<Finding> findings = new ArrayList<>();
    RecordFormat format = source.formatter().sourceFormat();
    List<Row> page = page(job, format, 0);
    while (!page.isEmpty() && findings.size() < Check.MOST_FINDINGS) {
      for (Row row : page) {
        compare(job, source, row).ifPresent(findings::add);
      }
      page = page(job, format, page.getLast().stagedId());
    }
    return findings;
  }

  private <R> Optional<Finding> compare(Job job, DataSource<R> source, Row row) {
    byte[] data =
        database.inTransaction(transaction ->
            transaction.load(
                "SELECT record_data FROM ingestion_staged_records WHERE job_id = ? AND id = ?",
                found -> found.getBytes(1),
                job.id(),
                row.stagedId()));
    String found;
    try {
      R record = source.parser().load(data);
      found =
          source
              .formatter()
              .format(record, source.formatter().sourceFormat())
              .map(content -> "a text with MD5 " + content.md5())
              .orElse("no text");
    } catch (RuntimeException e) {
      found = "no record (" + e.getMessage() + ")";
    }
    return found.equals("a text with MD5 " + row.md5())
        ? Optional.empty()
        : Optional.of(
            new Finding(
                NAME,
                OptionalLong.of(job.id()),
                row.identifier(),
                "its data give " + found + ", the stored file has MD5 " + row.md5()));
  }

  private List<Job> jobs(Optional<JobId> asked) {
    return database.inTransaction(transaction ->
        transaction.query(
            """
            SELECT j.id, j.job_type FROM ingestion_jobs j, (SELECT ?::bigint AS id) asked
             WHERE (asked.id IS NULL OR j.id = asked.id) AND j.status = 'completed' ORDER BY j.id
            """,
            row -> new Job(row.getLong(1), row.getString(2)),
            asked.map(JobId::value).orElse(null)));
  }

  private List<Row> page(Job job, RecordFormat format, long after) {
    return database.inTransaction(transaction ->
        transaction.query(
            """
            SELECT s.id, s.record_identifier, u.md5_checksum
              FROM ingestion_staged_records s
              JOIN ingestion_file_uploads u ON u.job_id = s.job_id AND u.staged_record_id = s.id AND u.format = ?
             WHERE s.job_id = ? AND s.id > ? AND s.status = 'stored' AND s.record_data IS NOT NULL
             ORDER BY s.id LIMIT ?
            """,
            row -> new Row(row.getLong(1), row.getString(2), row.getString(3)),
            format.name(),
            job.id(),
            after,
            RECORDS_A_PAGE));
  }
}
