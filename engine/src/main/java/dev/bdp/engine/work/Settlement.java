package dev.bdp.engine.work;

/// Whether the queue accepted a worker's last word on a unit.
public enum Settlement {
  /// The unit's new state is committed.
  RECORDED,
  /// Another worker has claimed the unit since; nothing was written. Discard the result.
  LEASE_LOST
}
