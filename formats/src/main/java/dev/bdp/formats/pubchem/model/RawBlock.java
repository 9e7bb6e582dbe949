package dev.bdp.formats.pubchem.model;

/// Source text that the canonical rendering of the compound does not give.
///
/// The rendering is a row of elements: header, counts line, each atom, each bond, each property
/// line, `M END`, each tag, `$$$$`.
///
/// @param kind what it is: `atom`, `property`, `tag`, …
/// @param at the element before which, or instead of which, the text stands, counted from 0
/// @param replaces how many elements it stands for
/// @param text the source lines with their line feeds
public record RawBlock(String kind, int at, int replaces, String text) {}
