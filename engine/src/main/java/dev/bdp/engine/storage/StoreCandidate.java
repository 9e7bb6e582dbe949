package dev.bdp.engine.storage;

import org.jspecify.annotations.Nullable;

/// A staged record beside the newest stored version of its entry.
///
/// @param unchanged whether the newest version has the same content
/// @param stagedBytes of its data as the server keeps it; 0 when it was unchanged as it was staged
/// @param recordData null when it is unchanged, or was: it is not even read; and when it is large:
///   it is read by itself
/// @param newestVersionId null when the entry is new
record StoreCandidate(
    long stagedId,
    String identifier,
    String contentMd5,
    @Nullable String sequenceMd5,
    boolean unchanged,
    int stagedBytes,
    byte @Nullable [] recordData,
    @Nullable Long newestVersionId,
    @Nullable String newestVersion,
    @Nullable String newestSequenceMd5) {
  /// Whether its data is yet to be read.
  boolean isLarge() {
    return !unchanged && recordData == null && stagedBytes > 0;
  }

  StoreCandidate with(byte[] data) {
    return new StoreCandidate(
        stagedId,
        identifier,
        contentMd5,
        sequenceMd5,
        unchanged,
        stagedBytes,
        data,
        newestVersionId,
        newestVersion,
        newestSequenceMd5);
  }
}
