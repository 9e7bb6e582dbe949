package dev.bdp.formats.pubmed;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.Curation;
import dev.bdp.formats.pubmed.model.Notes;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PaperDates;
import dev.bdp.formats.pubmed.model.PartialDate;
import dev.bdp.formats.pubmed.model.SourcedId;
import java.util.ArrayList;
import java.util.List;

/// A book or a part of it.
///
/// @param document `BookDocument`
/// @param published `PubmedBookData`, empty in some files
record BookElements(XmlElement document, XmlElement published) {
  Paper paper(List<String> unknown, String xml) throws MalformedRecordException {
    return new Paper(
        CommonElements.paperId(document.childOrEmpty("PMID"), xml),
        new Curation(
            "",
            "",
            "",
            "",
            published.text("PublicationStatus"),
            new Curation.VersionNote("", ""),
            List.of()),
        document.marked("ArticleTitle"),
        document.marked("VernacularTitle"),
        book(document.childOrEmpty("Book")),
        ArticleElements.pages(document),
        List.of(),
        AbstractElements.abstracts(document, document),
        PersonElements.authors(document),
        PersonElements.investigators(document),
        document.texts("Language"),
        ArticleElements.types(document),
        IndexingElements.NONE,
        CommonElements.keywords(document),
        CommonElements.grants(document),
        List.of(),
        List.of(),
        CommonElements.references(document),
        new PaperDates(
            PartialDate.NONE,
            PartialDate.NONE,
            DateElements.date(document, "DateRevised"),
            List.of(),
            DateElements.date(document, "ContributionDate"),
            DateElements.history(published)),
        ids(),
        notes(),
        unknown,
        xml);
  }

  private Book book(XmlElement book) {
    XmlElement publisher = book.childOrEmpty("Publisher");
    List<Author> contributors = new ArrayList<>(PersonElements.authors(book));
    contributors.addAll(PersonElements.investigators(book));
    return new Book(
        book.marked("BookTitle"),
        publisher.text("PublisherName"),
        publisher.text("PublisherLocation"),
        DateElements.date(book, "PubDate"),
        DateElements.date(book, "BeginningDate"),
        DateElements.date(book, "EndingDate"),
        List.copyOf(contributors),
        book.text("Volume"),
        book.marked("VolumeTitle"),
        book.text("Edition"),
        book.marked("CollectionTitle"),
        book.texts("Isbn"),
        CommonElements.locations(book),
        book.text("Medium"),
        book.text("ReportNumber"),
        sections(document.childOrEmpty("Sections")),
        document.children("LocationLabel").stream()
            .map(label -> new Book.LocationLabel(label.attribute("Type"), label.text()))
            .toList());
  }

  private static List<Book.Section> sections(XmlElement parent) {
    return parent.children("Section").stream()
        .map(section ->
            new Book.Section(
                section.text("LocationLabel"), section.marked("SectionTitle"), sections(section)))
        .toList();
  }

  /// The document's own ids, then those that only PubMed gives.
  private List<SourcedId> ids() {
    List<SourcedId> ids = new ArrayList<>(CommonElements.articleIds(document));
    CommonElements.articleIds(published).stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    return List.copyOf(ids);
  }

  private Notes notes() {
    return new Notes(
        document.marked("CoiStatement"),
        List.of(),
        List.of(),
        List.of(),
        ArticleElements.objects(published),
        document.children("ItemList").stream()
            .map(list -> new Notes.ItemList(list.attribute("ListType"), list.texts("Item")))
            .toList());
  }
}
