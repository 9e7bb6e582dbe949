package dev.bdp.engine.storage;

import org.jspecify.annotations.Nullable;

/// A staged record beside the newest stored version of its entry.
///
/// @param unchanged it has the content of the newest version
/// @param recordData null when it is unchanged, or was when it was staged
/// @param newestVersionId null when the entry is new
record StoreCandidate(
    long stagedId,
    String identifier,
    String contentMd5,
    @Nullable String sequenceMd5,
    boolean unchanged,
    byte @Nullable [] recordData,
    @Nullable Long newestVersionId,
    @Nullable String newestVersion,
    @Nullable String newestSequenceMd5) {}
