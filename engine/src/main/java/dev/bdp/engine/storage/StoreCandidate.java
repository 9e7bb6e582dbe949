package dev.bdp.engine.storage;

import org.jspecify.annotations.Nullable;

/// A staged record beside the newest stored version of its entry.
///
/// @param parseUnit the id of the unit that staged it
/// @param sourceOffset where its text begins in the inflated file
/// @param parserVersion by which the text was parsed
/// @param unchanged whether the newest version has the same content
/// @param stagedBytes of its data as the server keeps it; 0 when it was unchanged as it was staged
/// @param begun whether an earlier attempt has written down which files it would put
/// @param newestVersionId null when the entry is new
record StoreCandidate(
    long stagedId,
    long parseUnit,
    long sourceOffset,
    @Nullable String parserVersion,
    String identifier,
    String contentMd5,
    @Nullable String sequenceMd5,
    boolean unchanged,
    int stagedBytes,
    boolean begun,
    @Nullable Long newestVersionId,
    @Nullable String newestVersion,
    @Nullable String newestSequenceMd5) {
  /// Whether its data should not be in memory beside others.
  boolean isLarge() {
    return stagedBytes > StoreUnits.MOST_BYTES;
  }
}
