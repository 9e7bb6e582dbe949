package dev.bdp.engine.job;

import java.time.Instant;
import java.util.Optional;

/// One change of a job's state.
///
/// @param id grows with time
/// @param runNumber which run of the job it belongs to, from 1: a job that goes on after its end is
///   another run
/// @param from empty for a new job
/// @param counts the job's counts at that moment, as a JSON object
/// @param errorMessage why it failed, if it did
public record JobTransition(
    long id,
    JobId job,
    int runNumber,
    Optional<JobStatus> from,
    JobStatus to,
    String counts,
    Optional<String> errorMessage,
    Instant happenedAt) {

  /// Whether a run begins with it.
  public boolean beginsRun() {
    return from.map(before -> !before.isActive()).orElse(true);
  }
}
