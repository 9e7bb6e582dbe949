package dev.bdp.engine.work;

/// Whether the queue accepted a worker's last word on a unit.
public enum Settlement {
  /// The unit's new state is committed.
  RECORDED,
  /// The same, and it was the unit's last attempt: it has failed for good.
  OUT_OF_ATTEMPTS,
  /// Another worker has claimed the unit since; nothing was written. Discard the result.
  LEASE_LOST
}
