package dev.bdp.engine.job;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A job as its row says.
///
/// @param organization the slug
/// @param totalRecords counted by the split; empty before it
/// @param processed records that went through the parser, failed ones included
/// @param unchanged records that were linked, not written
/// @param errorMessage why the job failed
public record IngestionJob(
    JobId id,
    String organization,
    String jobType,
    String externalVersion,
    String internalVersion,
    String sourceUrl,
    JobStatus status,
    OptionalLong totalRecords,
    long processed,
    long stored,
    long failed,
    long unchanged,
    JobOptions options,
    @Nullable String errorMessage) {

  /// How messages name it.
  public String title() {
    return "job " + id + " (" + jobType + " " + externalVersion + ")";
  }
}
