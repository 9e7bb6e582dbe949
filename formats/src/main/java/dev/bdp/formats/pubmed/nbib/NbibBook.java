package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.Paper;

/// The fields of a book or chapter.
final class NbibBook {
  private NbibBook() {}

  static void write(Paper paper, Book book, NbibLines lines) {
    lines.add("STAT", "Publisher");
    lines.add("DRDT", NbibDates.digits(paper.dates().revised()));
    lines.add("CTDT", NbibDates.digits(paper.dates().contributed()));
    lines.add("PB", book.publisher());
    lines.add("DP", book.date().toString());
    lines.add("TI", paper.shownTitle().plain());
    lines.add("VTI", book.volumeTitle().plain());
    lines.add("BTI", book.title().plain());
    lines.add("CTI", book.collectionTitle().plain());
    lines.add("VI", book.volume());
    lines.add("EN", book.edition());
    book.isbns().forEach(isbn -> lines.add("ISBN", isbn));
    lines.add("PG", paper.pages().toString());
    NbibText.abstracts(paper, lines);
    NbibPeople.authors(book.contributors(), lines);
    NbibPeople.authors(paper.authors(), lines);
    paper.languages().forEach(language -> lines.add("LA", language));
    NbibIndexing.grants(paper, lines);
    paper.publicationTypes().forEach(type -> lines.add("PT", type.name()));
    lines.add("TT", paper.vernacularTitle().plain());
    lines.add("PL", book.publisherLocation());
    NbibText.otherAbstracts(paper, lines);
    NbibText.keywords(paper, lines);
    NbibDates dates = new NbibDates(paper);
    lines.add("EDAT", dates.first("pubmed"));
    lines.add("MHDA", dates.first("medline"));
    lines.add("CDAT", dates.first("entrez"));
    PubMedNbib.articleIds(paper, lines);
  }
}
