package dev.bdp.formats.pubmed.model;

import java.util.List;

/// A person or a group that wrote, edited or took part.
///
/// @param role `author`, `editor` or `investigator`
/// @param collectiveName of a group; then the name is empty
/// @param valid false where the spelling was corrected
public record Author(
    String role,
    PersonName name,
    MarkedText collectiveName,
    boolean valid,
    boolean equalContribution,
    List<SourcedId> identifiers,
    List<Affiliation> affiliations) {

  /// As MEDLINE cites it: `Miranda JJ`, or the group's name.
  public String cited() {
    return collectiveName.isEmpty() ? name.cited() : collectiveName.plain();
  }
}
