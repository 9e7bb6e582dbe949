package dev.bdp.app.metrics;

import java.util.List;

/// A gauge whose values one statement reads from the tables.
///
/// @param sql gives the labels, then the value; its rows are bounded however much is ingested
record TableMetric(String name, String help, List<String> labels, String sql) {}
