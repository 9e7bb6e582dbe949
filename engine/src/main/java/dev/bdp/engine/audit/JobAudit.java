package dev.bdp.engine.audit;

import dev.bdp.engine.job.IngestionJob;
import java.util.List;

/// Everything that is known of how a job's release came to be.
///
/// @param releaseStatus `current`, `superseded`, …; `none` before there is a release
/// @param sources the files that it was made from
public record JobAudit(
    IngestionJob job,
    String releaseStatus,
    Origin origin,
    List<SourceFile> sources,
    Stored stored) {

  /// Who ran it, when, with which program. Times are ISO 8601 in UTC, empty when it has not come to
  /// that.
  ///
  /// @param createdBy user and machine
  /// @param program its version
  /// @param workers machines that worked on it
  public record Origin(
      String createdBy,
      String program,
      List<String> workers,
      String startedAt,
      String publishedAt) {}

  /// A file as published and as it came.
  ///
  /// @param stated the publisher's checksum, such as `MD5 9f1c…`; empty when it gave none
  /// @param status `verified`, `unverified`, …
  /// @param inStore `yes`, or `removed` by retention
  /// @param records that it holds; 0 before it is split
  public record SourceFile(
      String name,
      List<String> urls,
      long sizeBytes,
      String stated,
      String statedBy,
      String md5,
      String status,
      String inStore,
      long records) {}

  /// What the release shows.
  public record Stored(long entries, long files, long bytes) {}
}
