package dev.bdp.engine.work;

import dev.bdp.engine.failure.FailureKind;
import java.time.Duration;
import java.util.Optional;

/// One call of the object store, as it ended.
///
/// @param operation what was asked for
/// @param objects how many it was about
/// @param bytes written by it
/// @param failure empty when it went well
/// @param took of the thread that called
public record ObjectCall(
    Operation operation, int objects, long bytes, Optional<FailureKind> failure, Duration took) {
  /// What can be asked of a store.
  public enum Operation {
    PUT,
    /// Bytes of an object that grows.
    APPEND,
    COMMIT,
    OPEN,
    STAT,
    LIST,
    DELETE
  }
}
