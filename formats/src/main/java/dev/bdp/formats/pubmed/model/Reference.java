package dev.bdp.formats.pubmed.model;

import java.util.List;

/// A paper that is cited.
///
/// @param list the title of the list that it stands in; mostly empty
public record Reference(String list, MarkedText citation, List<SourcedId> ids) {}
