package dev.bdp.formats.pubmed.model;

/// @param owner of its list, such as `NOTNLM`
public record Keyword(MarkedText text, boolean major, String owner) {}
