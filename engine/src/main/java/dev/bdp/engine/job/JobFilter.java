package dev.bdp.engine.job;

import java.util.Optional;

/// Which jobs are wanted; what is empty does not matter.
public record JobFilter(
    Optional<String> organization, Optional<String> source, Optional<JobStatus> status) {
  public static final JobFilter ALL =
      new JobFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
