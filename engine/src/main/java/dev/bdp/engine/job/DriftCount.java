package dev.bdp.engine.job;

import dev.bdp.engine.record.Drift;

/// How many records of a job show one thing that drifted.
///
/// @param drift a [Drift] with an empty name counts the records with any name of its kind
public record DriftCount(Drift drift, long records) {
  /// Whether it counts a kind and not one name of it.
  public boolean isOfKind() {
    return drift.name().isEmpty();
  }
}
