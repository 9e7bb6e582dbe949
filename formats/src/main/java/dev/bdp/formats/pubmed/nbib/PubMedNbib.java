package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.Book;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PublicationType;
import dev.bdp.formats.pubmed.model.SourcedId;

/// Writes a paper as PubMed's MEDLINE text (`.nbib`), for reference managers: one tagged field a
/// line, markup left out.
///
/// Source: the field descriptions of NLM, "MEDLINE/PubMed Data Element (Field) Descriptions".
public final class PubMedNbib {
  private PubMedNbib() {}

  /// The text of the paper, from `PMID-` to `SO`, UTF-8.
  public static byte[] write(Paper paper) {
    NbibLines lines = new NbibLines();
    lines.add("PMID", Long.toString(paper.id().pmid()));
    switch (paper.publication()) {
      case JournalIssue issue -> article(paper, issue, lines);
      case Book book -> NbibBook.write(paper, book, lines);
    }
    return lines.toBytes();
  }

  private static void article(Paper paper, JournalIssue issue, NbibLines lines) {
    NbibDates dates = new NbibDates(paper);
    lines.add("OWN", paper.curation().owner());
    lines.add("STAT", paper.curation().status());
    lines.add("DCOM", NbibDates.digits(paper.dates().completed()));
    lines.add("LR", NbibDates.digits(paper.dates().revised()));
    issn(issue.journal().issn(), issue.journal().issnType(), lines);
    issn(issue.journal().linkingIssn(), "Linking", lines);
    lines.add("VI", issue.volume());
    lines.add("IP", issue.issue());
    lines.add("DP", issue.date().toString());
    lines.add("TI", paper.title().plain());
    lines.add("PG", paper.pages().toString());
    paper.locations().stream()
        .filter(location -> location.valid())
        .forEach(location -> lines.add("LID", location.value() + " [" + location.type() + "]"));
    NbibText.abstracts(paper, lines);
    NbibPeople.authors(paper.authors(), lines);
    paper.languages().forEach(language -> lines.add("LA", language));
    NbibIndexing.dataBanks(paper, lines);
    NbibIndexing.grants(paper, lines);
    paper.publicationTypes().stream()
        .map(PublicationType::name)
        .forEach(type -> lines.add("PT", type));
    lines.add("TT", paper.vernacularTitle().plain());
    paper.dates().electronic().forEach(date -> lines.add("DEP", NbibDates.digits(date)));
    lines.add("PL", issue.journal().country());
    lines.add("TA", issue.journal().medlineTitle());
    lines.add("JT", issue.journal().title());
    lines.add("JID", issue.journal().nlmId());
    NbibIndexing.subjects(paper, lines);
    NbibText.otherAbstracts(paper, lines);
    ids(paper, lines);
    NbibText.keywords(paper, lines);
    NbibPeople.investigators(paper.investigators(), lines);
    lines.add("COIS", paper.notes().conflictOfInterest().plain());
    dates.history(lines);
    articleIds(paper, lines);
    lines.add("PST", paper.curation().publicationStatus());
    lines.add("SO", NbibSource.of(paper, issue));
  }

  private static void issn(String issn, String type, NbibLines lines) {
    if (!issn.isEmpty()) {
      lines.add("IS", type.isEmpty() ? issn : issn + " (" + type + ")");
    }
  }

  private static void ids(Paper paper, NbibLines lines) {
    lines.add("PMC", paper.id("pmc"));
    lines.add("MID", paper.id("mid"));
    for (SourcedId id : paper.notes().otherIds()) {
      lines.add("OID", id.source() + ": " + id.value());
    }
  }

  /// The publisher's ids: PII first, then DOI.
  static void articleIds(Paper paper, NbibLines lines) {
    for (String type : new String[] {"pii", "doi", "bookaccession"}) {
      paper.ids().stream()
          .filter(id -> id.source().equals(type))
          .forEach(id -> lines.add("AID", id.value() + " [" + type + "]"));
    }
  }
}
