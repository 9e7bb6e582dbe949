package dev.bdp.formats.pubmed.model;

import java.util.List;

/// Where the paper's data lie.
///
/// @param name such as `GEO`
public record DataBank(String name, List<String> accessions) {}
