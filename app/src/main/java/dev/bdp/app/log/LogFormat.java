package dev.bdp.app.log;

/// What a line of the log is.
public enum LogFormat {
  /// For people.
  TEXT,
  /// One JSON object a line, for machines; then stderr holds nothing else.
  JSON
}
