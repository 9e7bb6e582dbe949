package dev.bdp.engine.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a job was what.
///
/// @param startedAt empty while nothing has been done
/// @param completedAt when it ended, well or not
/// @param updatedAt when it last changed
public record JobTimes(
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> completedAt,
    Instant updatedAt) {

  /// How long it has been running; empty while nothing has been done.
  public Optional<Duration> elapsed(Instant now) {
    return startedAt.map(start -> Duration.between(start, completedAt.orElse(now)));
  }
}
