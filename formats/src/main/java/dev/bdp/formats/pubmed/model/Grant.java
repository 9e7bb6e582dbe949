package dev.bdp.formats.pubmed.model;

/// Who paid.
public record Grant(String id, String acronym, String agency, String country) {}
