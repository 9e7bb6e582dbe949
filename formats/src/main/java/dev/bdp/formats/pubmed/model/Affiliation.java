package dev.bdp.formats.pubmed.model;

import java.util.List;

/// Where an author works.
public record Affiliation(MarkedText name, List<SourcedId> identifiers) {}
