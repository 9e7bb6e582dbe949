package dev.bdp.formats.uniprot.model;

/// Source text that the canonical rendering of the entry does not give: a block in another layout,
/// an unknown line type, a line out of its place.
///
/// @param lineType the two-letter line code, for CC with the topic: `FT`, `CC COFACTOR`, `XX`
/// @param at the canonical block before which, or instead of which, the text stands, counted from 0
/// @param replaces how many canonical blocks it stands for: 0 or 1
/// @param text the source lines, each with its line feed; empty when the canonical block is not in
///   the source
public record RawBlock(String lineType, int at, int replaces, String text) {}
