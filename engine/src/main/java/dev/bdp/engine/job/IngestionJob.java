package dev.bdp.engine.job;

import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.source.BaseRelease;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A job as its row says.
///
/// @param organization the slug
/// @param totalRecords counted by the split; empty before it
/// @param base the release that this one updates; empty when it is whole by itself
/// @param errorKind whose problem it is that the job failed
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
    RecordCounts counts,
    JobOptions options,
    Optional<BaseRelease> base,
    JobTimes times,
    @Nullable FailureKind errorKind,
    @Nullable String errorMessage) {

  public long processed() {
    return counts.processed();
  }

  public long stored() {
    return counts.stored();
  }

  public long unchanged() {
    return counts.unchanged();
  }

  public long failed() {
    return counts.failed();
  }

  /// How much is done of parsing and storing, from 0 to 100.
  public double percent() {
    long total = totalRecords.orElse(0);
    if (status == JobStatus.COMPLETED) {
      return 100;
    }
    return total == 0
        ? 0
        : Math.min(
            100, Math.round(1000.0 * (counts.processed() + counts.settled()) / (2 * total)) / 10.0);
  }

  /// How messages name it.
  public String title() {
    return "job " + id + " (" + jobType + " " + externalVersion + ")";
  }
}
