package dev.bdp.engine.work;

/// Where a unit stands.
public enum UnitStatus {
  PENDING,
  CLAIMED,
  PROCESSING,
  COMPLETED,
  FAILED,
  CANCELLED
}
