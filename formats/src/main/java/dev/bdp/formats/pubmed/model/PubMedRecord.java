package dev.bdp.formats.pubmed.model;

/// What one child of a PubMed file's root says.
public sealed interface PubMedRecord permits Paper, Deletions {}
