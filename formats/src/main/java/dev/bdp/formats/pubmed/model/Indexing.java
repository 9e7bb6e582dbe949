package dev.bdp.formats.pubmed.model;

import java.util.List;

/// What a paper is about, as its indexers say.
///
/// @param numberOfReferences as text; empty when not stated
public record Indexing(
    List<MeshHeading> headings,
    List<SupplementaryConcept> supplementary,
    List<Chemical> chemicals,
    List<String> citationSubsets,
    List<String> geneSymbols,
    List<PersonName> personalSubjects,
    String numberOfReferences) {

  /// A MeSH descriptor with its qualifiers.
  public record MeshHeading(MeshTerm descriptor, List<MeshTerm> qualifiers) {}

  /// @param ui such as `D006801`
  /// @param major whether it is a main point of the paper
  /// @param type `Geographic`, mostly empty
  public record MeshTerm(String name, String ui, boolean major, String type) {}

  /// @param type such as `Disease`
  public record SupplementaryConcept(String name, String ui, String type) {}

  /// @param registryNumber of CAS, EC or UNII; `0` when it has none
  public record Chemical(String name, String ui, String registryNumber) {}
}
