package dev.bdp.engine.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.source.FilePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The table `ingestion_raw_files` as people read it.
public final class FileCatalog {
  private FileCatalog() {}

  /// A file of a release, what its publisher says of it and what came of it.
  public record Listed(
      int number,
      String name,
      FilePurpose purpose,
      RawFileStatus status,
      OptionalLong expectedBytes,
      OptionalLong bytes,
      OptionalLong bytesPerSecond,
      OptionalLong secondsLeft,
      Optional<String> expectedMd5,
      Optional<String> expectedSha256,
      Optional<String> statedBy,
      Optional<String> computedMd5,
      boolean verified,
      Optional<String> url,
      Optional<String> error) {}

  /// In the order of the release.
  ///
  /// @param after number of the last one seen; 0 at the start
  public static List<Listed> page(Transaction transaction, JobId job, long after, int limit) {
    return transaction.query(
        """
        SELECT *, coalesce(expected_size_bytes, seen_size_bytes) AS expected, coalesce(seen_url, urls[1]) AS url,
               status IN ('downloading', 'downloaded', 'verifying') AS arriving
          FROM ingestion_raw_files WHERE job_id = ? AND file_number > ? ORDER BY file_number LIMIT ?
        """,
        FileCatalog::read,
        job.value(),
        after,
        limit);
  }

  private static Listed read(ResultSet row) throws SQLException {
    boolean arriving = row.getBoolean("arriving");
    return new Listed(
        row.getInt("file_number"),
        row.getString("file_name"),
        EnumText.read(FilePurpose.class, row.getString("file_purpose")),
        EnumText.read(RawFileStatus.class, row.getString("status")),
        number(row, "expected"),
        number(row, "size_bytes"),
        arriving ? number(row, "bytes_per_second") : OptionalLong.empty(),
        arriving ? number(row, "seconds_left") : OptionalLong.empty(),
        Optional.ofNullable(row.getString("expected_md5")),
        Optional.ofNullable(row.getString("expected_sha256")),
        Optional.ofNullable(row.getString("checksum_stated_by")),
        Optional.ofNullable(row.getString("computed_md5")),
        row.getBoolean("verified_md5"),
        Optional.ofNullable(row.getString("url")),
        Optional.ofNullable(row.getString("error_message")));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
