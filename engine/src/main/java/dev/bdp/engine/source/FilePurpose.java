package dev.bdp.engine.source;

/// What a file of a release is for.
public enum FilePurpose {
  /// Holds the records.
  DATA,
  /// Lists or describes the release; stored as published, never parsed for records.
  MANIFEST,
  /// Read by the source's parser beside the data, such as a controlled vocabulary.
  VOCABULARY
}
