package dev.bdp.engine.work;

import dev.bdp.engine.failure.FailureKind;

/// How one try at a unit ended.
public sealed interface AttemptOutcome {
  /// The result is committed.
  record Completed() implements AttemptOutcome {}

  /// It failed.
  ///
  /// @param last whether the unit has no attempt left, so that its job will fail
  record Failed(FailureKind kind, String reason, boolean last) implements AttemptOutcome {}

  /// Another worker has the unit; nothing of this try was written.
  record LeaseLost() implements AttemptOutcome {}

  /// It was stopped, or its end is not known; the unit is free for others unless it was completed.
  record GivenBack() implements AttemptOutcome {}
}
