package dev.bdp.engine.source;

/// Which of a source's typed tables a job fills.
public enum TableSet {
  /// Those with a row or so for each record.
  CORE,
  /// All, also those with many rows for each record.
  FULL
}
