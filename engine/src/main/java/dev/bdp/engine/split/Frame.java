package dev.bdp.engine.split;

/// Whole records, compressed by themselves: what one parse unit reads.
///
/// @param firstRecord number of its first record in the file, from 0
/// @param records how many records it holds
/// @param offset where it starts in the frames object, bytes
/// @param length its compressed size, bytes
/// @param textOffset where its text starts in the inflated file, bytes
public record Frame(long firstRecord, int records, long offset, long length, long textOffset) {}
