package dev.bdp.formats.pubmed.model;

/// Where a paper is found electronically.
///
/// @param type `doi` or `pii`
public record ElectronicLocation(String type, String value, boolean valid) {}
