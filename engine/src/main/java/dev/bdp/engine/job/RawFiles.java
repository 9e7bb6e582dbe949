package dev.bdp.engine.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseManifest;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table `ingestion_raw_files`: the frozen manifest of a job and what became of each file.
public final class RawFiles {
  private RawFiles() {}

  public static void freeze(
      Transaction transaction, JobId job, String prefix, ReleaseManifest manifest) {
    int number = 0;
    for (ReleaseFile file : manifest.files()) {
      transaction.update(
          """
          INSERT INTO ingestion_raw_files
                 (job_id, file_number, file_name, urls, file_type, file_purpose, s3_key, expected_size_bytes,
                  expected_md5, expected_sha256, checksum_stated_by, compression)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          job.value(),
          ++number,
          file.name(),
          file.urls().stream().map(URI::toString).toArray(String[]::new),
          fileType(file.name()),
          file.purpose(),
          prefix + file.name(),
          file.sizeBytes().isPresent() ? (Long) file.sizeBytes().getAsLong() : null,
          hex(file, "MD5"),
          hex(file, "SHA-256"),
          file.checksum().map(Checksum::statedBy).orElse(null),
          isGzip(file.name()) ? "gzip" : "none");
    }
  }

  public static void remove(Transaction transaction, JobId job) {
    transaction.update("DELETE FROM ingestion_raw_files WHERE job_id = ?", job.value());
  }

  /// In the order of the release.
  public static List<RawFile> of(Transaction transaction, JobId job) {
    return transaction.query(
        "SELECT * FROM ingestion_raw_files WHERE job_id = ? ORDER BY file_number",
        RawFiles::read,
        job.value());
  }

  public static RawFile load(Transaction transaction, long id) {
    return transaction.load("SELECT * FROM ingestion_raw_files WHERE id = ?", RawFiles::read, id);
  }

  public static void mark(Transaction transaction, long id, RawFileStatus status) {
    transaction.update(
        """
        UPDATE ingestion_raw_files
           SET status = ?, downloaded_at = CASE WHEN ? THEN clock_timestamp() ELSE downloaded_at END
         WHERE id = ?
        """,
        status,
        status == RawFileStatus.DOWNLOADED,
        id);
  }

  public static void progress(Transaction transaction, long id, long sizeBytes) {
    transaction.update("UPDATE ingestion_raw_files SET size_bytes = ? WHERE id = ?", sizeBytes, id);
  }

  public static void verified(
      Transaction transaction, long id, String computedMd5, long sizeBytes, boolean checked) {
    transaction.update(
        """
        UPDATE ingestion_raw_files
           SET status = ?, computed_md5 = ?, verified_md5 = ?, size_bytes = ?, verified_at = clock_timestamp(),
               error_message = NULL
         WHERE id = ?
        """,
        checked ? RawFileStatus.VERIFIED : RawFileStatus.UNVERIFIED,
        computedMd5,
        checked,
        sizeBytes,
        id);
  }

  public static void failed(Transaction transaction, long id, String reason) {
    transaction.update(
        "UPDATE ingestion_raw_files SET status = 'failed', error_message = ? WHERE id = ?",
        reason,
        id);
  }

  public static void split(Transaction transaction, long id, String framesKey, long recordCount) {
    transaction.update(
        "UPDATE ingestion_raw_files SET frames_key = ?, record_count = ? WHERE id = ?",
        framesKey,
        recordCount,
        id);
  }

  private static boolean isGzip(String name) {
    return name.endsWith(".gz");
  }

  private static String fileType(String name) {
    String plain = isGzip(name) ? name.substring(0, name.length() - 3) : name;
    int dot = plain.lastIndexOf('.');
    return dot < 0 ? "text" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String hex(ReleaseFile file, String algorithm) {
    return file.checksum()
        .filter(c -> c.algorithm().equals(algorithm))
        .map(Checksum::hex)
        .orElse(null);
  }

  private static RawFile read(ResultSet row) throws SQLException {
    long size = row.getLong("expected_size_bytes");
    OptionalLong sizeBytes = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(size);
    String md5 = row.getString("expected_md5");
    String sha256 = row.getString("expected_sha256");
    Optional<Checksum> checksum = Optional.empty();
    if (sha256 != null) {
      checksum = Optional.of(new Checksum("SHA-256", sha256, row.getString("checksum_stated_by")));
    } else if (md5 != null) {
      checksum = Optional.of(new Checksum("MD5", md5, row.getString("checksum_stated_by")));
    }
    List<URI> urls =
        Stream.of((String[]) row.getArray("urls").getArray()).map(URI::create).toList();
    ReleaseFile file =
        new ReleaseFile(
            row.getString("file_name"),
            urls,
            sizeBytes,
            checksum,
            EnumText.read(FilePurpose.class, row.getString("file_purpose")));
    return new RawFile(
        row.getLong("id"),
        row.getInt("file_number"),
        file,
        row.getString("s3_key"),
        row.getString("compression").equals("gzip"),
        EnumText.read(RawFileStatus.class, row.getString("status")),
        row.getString("frames_key"));
  }
}
