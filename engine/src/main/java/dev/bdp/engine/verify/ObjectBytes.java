package dev.bdp.engine.verify;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.Md5;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads every object back and compares it with the MD5 that its row says.
record ObjectBytes(Database database, ObjectStore objects) {
  private static final String NAME = "objects have their bytes";
  private static final int READERS = 8;
  private static final int FILES_A_PAGE = 2000;

  /// A file as its row says.
  private record Row(long version, String format, String key, String md5) {}

  List<Finding> findings(Optional<JobId> job) throws InterruptedException {
    List<Finding> findings = new ArrayList<>();
    try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      Row last = new Row(0, "", "", "");
      List<Row> page = page(job, last);
      while (!page.isEmpty() && findings.size() < Check.MOST_FINDINGS) {
        List<Future<Optional<Finding>>> read = new ArrayList<>();
        page.forEach(row -> read.add(readers.submit(() -> compare(row))));
        for (Future<Optional<Finding>> one : read) {
          one.get().ifPresent(findings::add);
        }
        last = page.getLast();
        page = page(job, last);
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
    return findings;
  }

  private Optional<Finding> compare(Row row) {
    String found;
    if (objects.findSizeBytes(row.key()).isEmpty()) {
      found = "the store does not have it";
    } else {
      try (InputStream content = objects.open(row.key(), 0, Long.MAX_VALUE)) {
        found = "its MD5 is " + Md5.hex(content);
      } catch (IOException e) {
        throw new BackendUnavailableException(
            "Cannot read %s from the store %s: %s. Run the command again."
                .formatted(row.key(), objects.url(), e.getMessage()),
            e);
      }
    }
    return found.equals("its MD5 is " + row.md5())
        ? Optional.empty()
        : Optional.of(
            new Finding(
                NAME,
                OptionalLong.empty(),
                row.key(),
                found + ", version " + row.version() + " says " + row.md5()));
  }

  private List<Row> page(Optional<JobId> job, Row last) {
    return database.inTransaction(transaction ->
        transaction.query(
            """
            SELECT f.version_id, f.format, f.s3_key, f.checksum
              FROM version_files f, (SELECT ?::bigint AS id) asked
             WHERE (f.version_id, f.format) > (?, ?)
               AND (asked.id IS NULL OR f.version_id IN (
                     SELECT x.version_id FROM releases r JOIN release_entries x ON x.release_id = r.id WHERE r.job_id = asked.id))
             ORDER BY f.version_id, f.format LIMIT ?
            """,
            row -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
            job.map(JobId::value).orElse(null),
            last.version(),
            last.format(),
            FILES_A_PAGE));
  }
}
