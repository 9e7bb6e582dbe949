package dev.bdp.formats.pubmed.model;

import java.util.List;

/// One article or book article of PubMed: what it says, and the XML that says it.
///
/// @param curation how PubMed holds the record
/// @param title of the article or chapter; empty when a whole book is meant, and for some papers
/// @param vernacularTitle the title in its own language
/// @param publication where it was published
/// @param locations electronic ones (ELocationID)
/// @param abstracts the abstract first, if there is one, then the other ones
/// @param investigators named in the paper, not its authors
/// @param languages such as `eng`
/// @param relations comments, corrections, retractions (CommentsCorrections)
/// @param references what it cites
/// @param ids its own in other systems (ArticleIdList)
/// @param unknown elements and attributes that this reader does not know, by their place:
///   `Article/NewElement`, `Author@NewAttribute`; each once
/// @param xml the source text, to the character
public record Paper(
    PaperId id,
    Curation curation,
    MarkedText title,
    MarkedText vernacularTitle,
    Publication publication,
    Pages pages,
    List<ElectronicLocation> locations,
    List<Abstract> abstracts,
    List<Author> authors,
    List<Author> investigators,
    List<String> languages,
    List<PublicationType> publicationTypes,
    Indexing indexing,
    List<Keyword> keywords,
    List<Grant> grants,
    List<DataBank> dataBanks,
    List<Relation> relations,
    List<Reference> references,
    PaperDates dates,
    List<SourcedId> ids,
    Notes notes,
    List<String> unknown,
    String xml)
    implements PubMedRecord {

  /// The title; where there is none that of the book, or else the one in the paper's own language.
  public MarkedText shownTitle() {
    if (!title.isEmpty()) {
      return title;
    }
    return publication instanceof Book book ? book.title() : vernacularTitle;
  }

  /// The paper's own id of a type such as `doi` or `pmc`; empty when it has none.
  public String id(String type) {
    return ids.stream()
        .filter(id -> id.source().equals(type))
        .map(SourcedId::value)
        .findFirst()
        .orElse("");
  }

  /// The DOI: among the ids, or else the first valid electronic location; empty when there is none.
  public String doi() {
    String doi = id("doi");
    return doi.isEmpty()
        ? locations.stream()
            .filter(location -> location.type().equals("doi") && location.valid())
            .map(ElectronicLocation::value)
            .findFirst()
            .orElse("")
        : doi;
  }
}
