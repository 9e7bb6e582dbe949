package dev.bdp.engine.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.download.Arrival;
import dev.bdp.engine.download.Prefix;
import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseManifest;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table `ingestion_raw_files`: the frozen manifest of a job and what became of each file.
public final class RawFiles {
  private RawFiles() {}

  /// @param states of files as their servers show them now, by name; those that are known
  public static void freeze(
      Transaction transaction,
      JobId job,
      String prefix,
      ReleaseManifest manifest,
      Map<String, FileState> states) {
    int number = 0;
    for (ReleaseFile file : manifest.files()) {
      Optional<FileState> seen = Optional.ofNullable(states.get(file.name()));
      transaction.update(
          """
          INSERT INTO ingestion_raw_files
                 (job_id, file_number, file_name, urls, file_type, file_purpose, s3_key, expected_size_bytes,
                  expected_md5, expected_sha256, checksum_stated_by, compression,
                  seen_url, seen_size_bytes, etag, last_modified)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (job_id, file_name) DO UPDATE
             SET file_number = EXCLUDED.file_number, urls = EXCLUDED.urls, seen_url = EXCLUDED.seen_url,
                 seen_size_bytes = EXCLUDED.seen_size_bytes, etag = EXCLUDED.etag, last_modified = EXCLUDED.last_modified
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
          isGzip(file.name()) ? "gzip" : "none",
          seen.map(FileState::from).orElse(null),
          seen.map(RawFiles::seenBytes).orElse(null),
          seen.flatMap(FileState::etag).orElse(null),
          seen.flatMap(FileState::lastModified).orElse(null));
    }
  }

  /// Takes a job's files out of its manifest, to freeze it anew, except those that are still what
  /// they were: these go on where they are.
  ///
  /// @param states of files as their servers show them now, by name
  public static void thaw(
      Transaction transaction, JobId job, ReleaseManifest manifest, Map<String, FileState> states) {
    Map<String, ReleaseFile> now =
        manifest.files().stream().collect(Collectors.toMap(ReleaseFile::name, file -> file));
    for (RawFile before : of(transaction, job)) {
      String name = before.file().name();
      ReleaseFile file = now.get(name);
      if (file != null && before.isStill(file, Optional.ofNullable(states.get(name)))) {
        // Out of the way of the numbers to come.
        transaction.update(
            """
            UPDATE ingestion_raw_files
               SET file_number = -file_number, error_message = NULL, frames_key = NULL, record_count = NULL,
                   status = CASE WHEN status IN ('verified', 'unverified') THEN status ELSE 'pending' END
             WHERE id = ?
            """,
            before.id());
      } else {
        transaction.update("DELETE FROM ingestion_raw_files WHERE id = ?", before.id());
      }
    }
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

  /// Writes down how far a file has come.
  ///
  /// @param pace in bytes per second
  public static void arrive(Transaction transaction, long id, Arrival arrival, long pace) {
    transaction.update(
        """
        UPDATE ingestion_raw_files
           SET size_bytes = ?, prefix_bytes = ?, prefix_md5 = ?, seen_url = ?, seen_size_bytes = ?, etag = ?, last_modified = ?,
               bytes_per_second = ?,
               seconds_left = (coalesce(expected_size_bytes, ?) - ?) / nullif(?, 0)
         WHERE id = ?
        """,
        arrival.bytes(),
        arrival.prefix().isPresent() ? (Long) arrival.prefix().get().bytes() : null,
        arrival.prefix().map(Prefix::md5).orElse(null),
        arrival.state().map(FileState::from).orElse(null),
        arrival.state().map(RawFiles::seenBytes).orElse(null),
        arrival.state().flatMap(FileState::etag).orElse(null),
        arrival.state().flatMap(FileState::lastModified).orElse(null),
        pace,
        arrival.state().map(RawFiles::seenBytes).orElse(null),
        arrival.bytes(),
        pace,
        id);
  }

  private static @Nullable Long seenBytes(FileState state) {
    return state.sizeBytes().isPresent() ? state.sizeBytes().getAsLong() : null;
  }

  public static void verified(
      Transaction transaction, long id, String computedMd5, long sizeBytes, boolean checked) {
    transaction.update(
        """
        UPDATE ingestion_raw_files
           SET status = ?, computed_md5 = ?, verified_md5 = ?, size_bytes = ?, verified_at = clock_timestamp(),
               error_message = NULL, prefix_bytes = NULL, prefix_md5 = NULL, seconds_left = 0
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

  /// The files that are on their way.
  public static List<ArrivingFile> arriving(Transaction transaction, JobId job) {
    return transaction.query(
        """
        SELECT file_name, coalesce(size_bytes, 0) AS bytes, coalesce(expected_size_bytes, seen_size_bytes) AS total,
               coalesce(bytes_per_second, 0) AS pace, seconds_left
          FROM ingestion_raw_files WHERE job_id = ? AND status IN ('downloading', 'downloaded', 'verifying')
         ORDER BY file_number
        """,
        row ->
            new ArrivingFile(
                row.getString("file_name"),
                row.getLong("bytes"),
                number(row, "total"),
                row.getLong("pace"),
                number(row, "seconds_left")),
        job.value());
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
            number(row, "expected_size_bytes"),
            checksum,
            EnumText.read(FilePurpose.class, row.getString("file_purpose")));
    return new RawFile(
        row.getLong("id"),
        row.getInt("file_number"),
        file,
        row.getString("s3_key"),
        row.getString("compression").equals("gzip"),
        EnumText.read(RawFileStatus.class, row.getString("status")),
        arrival(row),
        row.getString("frames_key"));
  }

  private static Arrival arrival(ResultSet row) throws SQLException {
    Optional<FileState> state = Optional.empty();
    String from = row.getString("seen_url");
    if (from != null) {
      state =
          Optional.of(
              new FileState(
                  from,
                  number(row, "seen_size_bytes"),
                  Optional.ofNullable(row.getString("etag")),
                  Optional.ofNullable(row.getString("last_modified"))));
    }
    String md5 = row.getString("prefix_md5");
    Optional<Prefix> prefix =
        md5 == null ? Optional.empty() : Optional.of(new Prefix(row.getLong("prefix_bytes"), md5));
    return new Arrival(state, row.getLong("size_bytes"), prefix);
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
