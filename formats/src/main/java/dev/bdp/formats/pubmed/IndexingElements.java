package dev.bdp.formats.pubmed;

import dev.bdp.formats.pubmed.model.Indexing;
import dev.bdp.formats.pubmed.model.Indexing.Chemical;
import dev.bdp.formats.pubmed.model.Indexing.MeshHeading;
import dev.bdp.formats.pubmed.model.Indexing.MeshTerm;
import dev.bdp.formats.pubmed.model.Indexing.SupplementaryConcept;
import java.util.List;

/// What the indexers say of an article.
final class IndexingElements {
  static final Indexing NONE =
      new Indexing(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "");

  private IndexingElements() {}

  static Indexing indexing(XmlElement citation) {
    return new Indexing(
        headings(citation),
        supplementary(citation),
        chemicals(citation),
        citation.texts("CitationSubset"),
        citation.childOrEmpty("GeneSymbolList").texts("GeneSymbol"),
        citation.childOrEmpty("PersonalNameSubjectList").children("PersonalNameSubject").stream()
            .map(PersonElements::name)
            .toList(),
        citation.text("NumberOfReferences"));
  }

  private static List<MeshHeading> headings(XmlElement citation) {
    return citation.childOrEmpty("MeshHeadingList").children("MeshHeading").stream()
        .map(heading ->
            new MeshHeading(
                term(heading.childOrEmpty("DescriptorName")),
                heading.children("QualifierName").stream().map(IndexingElements::term).toList()))
        .toList();
  }

  private static MeshTerm term(XmlElement term) {
    return new MeshTerm(
        term.text(),
        term.attribute("UI"),
        CommonElements.isYes(term, "MajorTopicYN", "N"),
        term.attribute("Type"));
  }

  private static List<SupplementaryConcept> supplementary(XmlElement citation) {
    return citation.childOrEmpty("SupplMeshList").children("SupplMeshName").stream()
        .map(name ->
            new SupplementaryConcept(name.text(), name.attribute("UI"), name.attribute("Type")))
        .toList();
  }

  private static List<Chemical> chemicals(XmlElement citation) {
    return citation.childOrEmpty("ChemicalList").children("Chemical").stream()
        .map(chemical ->
            new Chemical(
                chemical.text("NameOfSubstance"),
                chemical.childOrEmpty("NameOfSubstance").attribute("UI"),
                chemical.text("RegistryNumber")))
        .toList();
  }
}
