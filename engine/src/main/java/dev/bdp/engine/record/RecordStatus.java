package dev.bdp.engine.record;

/// Where a staged record stands.
public enum RecordStatus {
  STAGED,
  UPLOADING_FILES,
  FILES_UPLOADED,
  STORING_DB,
  STORED,
  UNCHANGED,
  FAILED
}
