package dev.bdp.engine.staging;

import dev.bdp.engine.record.Parsed;

/// A record with where it came from, ready to be staged.
///
/// @param offset where its text starts in the inflated file, bytes
/// @param text its source text, or the beginning of it
public record StagedRecord(Parsed parsed, byte[] text, long offset) {}
