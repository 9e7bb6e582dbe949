package dev.bdp.formats.pubmed.model;

import java.util.List;

/// What else a record says.
///
/// @param conflictOfInterest the authors' statement
/// @param otherIds such as a manuscript's at NLM
/// @param generalNotes each with its owner
/// @param objects what belongs to the paper, each with its parameters
/// @param items lists of a book article, each with its type
public record Notes(
    MarkedText conflictOfInterest,
    List<SourcedId> otherIds,
    List<String> spaceFlightMissions,
    List<SourcedId> generalNotes,
    List<RelatedObject> objects,
    List<ItemList> items) {

  /// @param type such as `grant` or `keyword`
  public record RelatedObject(String type, List<SourcedId> parameters) {}

  /// @param type such as `Synonyms`
  public record ItemList(String type, List<String> items) {}
}
