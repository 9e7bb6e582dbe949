package dev.bdp.engine.registry;

/// Where a release stands.
public enum ReleaseStatus {
  /// Being written; readers do not see it.
  BUILDING,
  /// What readers see of its source.
  CURRENT,
  /// Published before or after the current one; still whole.
  SUPERSEDED,
  /// Removed by retention; only its counts are left.
  CLEANED
}
