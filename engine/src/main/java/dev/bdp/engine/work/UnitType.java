package dev.bdp.engine.work;

/// What is to be done with a unit.
public enum UnitType {
  DOWNLOAD,
  SPLIT,
  PARSE,
  /// Parses quarantined records again, after the parser was mended.
  REPARSE,
  STORE
}
