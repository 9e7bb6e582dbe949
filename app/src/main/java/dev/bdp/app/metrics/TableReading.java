package dev.bdp.app.metrics;

import java.util.List;
import java.util.Map;

/// What the tables said.
///
/// @param atNanos when, by `System.nanoTime()`
/// @param tookNanos how long the database worked on it
record TableReading(Map<TableMetric, List<Sample>> samples, long atNanos, long tookNanos) {
  /// One value.
  ///
  /// @param labels values of the metric's labels
  record Sample(List<String> labels, double value) {}

  double ageSeconds() {
    return (System.nanoTime() - atNanos) / 1e9;
  }
}
