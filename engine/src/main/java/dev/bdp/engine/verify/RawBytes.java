package dev.bdp.engine.verify;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.record.Md5;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the raw files back that retention has not removed, and compares them with the MD5 that was
/// computed when they came.
record RawBytes(Database database, ObjectStore objects) {

  private record Raw(long job, String key, String md5) {}

  List<Finding> findings(Optional<JobId> job) {
    return database
        .inTransaction(transaction ->
            transaction.query(
                """
                SELECT job_id, s3_key, computed_md5 FROM ingestion_raw_files, (SELECT ?::bigint AS id) asked
                 WHERE (asked.id IS NULL OR job_id = asked.id)
                   AND status IN ('verified', 'unverified') AND removed_at IS NULL
                 ORDER BY job_id, file_number
                """,
                row -> new Raw(row.getLong(1), row.getString(2), row.getString(3)),
                job.map(JobId::value).orElse(null)))
        .stream()
        .flatMap(raw -> compare(raw).stream())
        .toList();
  }

  private Optional<Finding> compare(Raw raw) {
    String found =
        objects.findSizeBytes(raw.key()).isEmpty()
            ? "the store does not have it"
            : "its MD5 is " + md5(raw.key());
    return found.equals("its MD5 is " + raw.md5())
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "raw files have their bytes",
                OptionalLong.of(raw.job()),
                raw.key(),
                found + ", it came with " + raw.md5()));
  }

  private String md5(String key) {
    try (InputStream content = objects.open(key, 0, Long.MAX_VALUE)) {
      return Md5.hex(content);
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read %s from the store %s: %s. Run the command again."
              .formatted(key, objects.url(), e.getMessage()),
          e);
    }
  }
}
