package dev.bdp.engine.record;

/// Where a staged record stands.
public enum RecordStatus {
  STAGED,
  UPLOADING_FILES,
  FILES_UPLOADED,
  STORING_DB,
  STORED,
  UNCHANGED,
  FAILED,
  /// A later place of the same release replaced or removed it.
  SUPERSEDED,
  /// Not a record but text that removes others.
  REMOVAL
}
