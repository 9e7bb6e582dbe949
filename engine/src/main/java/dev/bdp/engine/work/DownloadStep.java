package dev.bdp.engine.work;

/// What happens to the file of a download unit.
public enum DownloadStep {
  /// Bytes came in and are stored.
  RECEIVED,
  /// The transfer goes on behind bytes that an earlier attempt or connection left.
  RESUMED,
  /// One place did not give the file, the next one is asked.
  MIRROR_SWITCHED,
  /// The whole file is not what the publisher says it is.
  REFUSED
}
