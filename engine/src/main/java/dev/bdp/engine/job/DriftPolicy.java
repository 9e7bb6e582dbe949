package dev.bdp.engine.job;

/// What a job does about things in its release that the parser does not know.
public enum DriftPolicy {
  /// Keeps and counts them.
  KEEP,
  /// Fails before anything is stored, and says what they are.
  FAIL
}
