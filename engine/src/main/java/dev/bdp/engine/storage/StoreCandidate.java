package dev.bdp.engine.storage;

import org.jspecify.annotations.Nullable;

/// A staged record beside the newest stored version of its entry.
///
/// @param recordData null when it is unchanged: it is not even read
/// @param newestVersionId null when the entry is new
record StoreCandidate(
    long stagedId,
    String identifier,
    String contentMd5,
    @Nullable String sequenceMd5,
    byte @Nullable [] recordData,
    @Nullable Long newestVersionId,
    @Nullable String newestVersion,
    @Nullable String newestSequenceMd5) {
  boolean isUnchanged() {
    return recordData == null;
  }
}
