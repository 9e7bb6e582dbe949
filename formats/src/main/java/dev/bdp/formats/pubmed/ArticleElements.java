package dev.bdp.formats.pubmed;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.Curation;
import dev.bdp.formats.pubmed.model.DataBank;
import dev.bdp.formats.pubmed.model.Journal;
import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Notes;
import dev.bdp.formats.pubmed.model.Pages;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PaperDates;
import dev.bdp.formats.pubmed.model.PublicationType;
import dev.bdp.formats.pubmed.model.Relation;
import java.util.ArrayList;
import java.util.List;

/// An article of a journal.
///
/// @param citation `MedlineCitation`
/// @param published `PubmedData`, empty in files of before 2017
record ArticleElements(XmlElement citation, XmlElement published) {
  Paper paper(List<String> unknown, String xml) throws MalformedRecordException {
    XmlElement article = citation.childOrEmpty("Article");
    return new Paper(
        CommonElements.paperId(citation.childOrEmpty("PMID"), xml),
        curation(article),
        article.marked("ArticleTitle"),
        article.marked("VernacularTitle"),
        issue(article.childOrEmpty("Journal")),
        pages(article),
        CommonElements.locations(article),
        AbstractElements.abstracts(article, citation),
        PersonElements.authors(article),
        PersonElements.investigators(citation),
        article.texts("Language"),
        types(article.childOrEmpty("PublicationTypeList")),
        IndexingElements.indexing(citation),
        CommonElements.keywords(citation),
        CommonElements.grants(article),
        dataBanks(article),
        relations(xml),
        CommonElements.references(published),
        dates(article),
        CommonElements.articleIds(published),
        notes(),
        unknown,
        xml);
  }

  static Pages pages(XmlElement parent) {
    XmlElement pages = parent.childOrEmpty("Pagination");
    return new Pages(pages.text("MedlinePgn"), pages.text("StartPage"), pages.text("EndPage"));
  }

  static List<PublicationType> types(XmlElement list) {
    return list.children("PublicationType").stream()
        .map(type -> new PublicationType(type.text(), type.attribute("UI")))
        .toList();
  }

  private Curation curation(XmlElement article) {
    List<String> incomplete = new ArrayList<>();
    addIncomplete(article, "AuthorList", "authors", incomplete);
    addIncomplete(article, "GrantList", "grants", incomplete);
    addIncomplete(article, "DataBankList", "dataBanks", incomplete);
    return new Curation(
        citation.attribute("Status"),
        citation.attribute("Owner", "NLM"),
        citation.attribute("IndexingMethod"),
        article.attribute("PubModel"),
        published.text("PublicationStatus"),
        new Curation.VersionNote(
            citation.attribute("VersionID"), citation.attribute("VersionDate")),
        List.copyOf(incomplete));
  }

  private static void addIncomplete(
      XmlElement article, String list, String name, List<String> incomplete) {
    if (!CommonElements.isYes(article.childOrEmpty(list), "CompleteYN", "Y")) {
      incomplete.add(name);
    }
  }

  private JournalIssue issue(XmlElement journal) {
    XmlElement medline = citation.childOrEmpty("MedlineJournalInfo");
    XmlElement issue = journal.childOrEmpty("JournalIssue");
    return new JournalIssue(
        new Journal(
            journal.text("Title"),
            journal.text("ISOAbbreviation"),
            medline.text("MedlineTA"),
            journal.text("ISSN"),
            journal.childOrEmpty("ISSN").attribute("IssnType"),
            medline.text("ISSNLinking"),
            medline.text("NlmUniqueID"),
            medline.text("Country")),
        issue.text("Volume"),
        issue.text("Issue"),
        issue.attribute("CitedMedium"),
        DateElements.date(issue, "PubDate"));
  }

  private static List<DataBank> dataBanks(XmlElement article) {
    return article.childOrEmpty("DataBankList").children("DataBank").stream()
        .map(bank ->
            new DataBank(
                bank.text("DataBankName"),
                bank.childOrEmpty("AccessionNumberList").texts("AccessionNumber")))
        .toList();
  }

  private List<Relation> relations(String xml) throws MalformedRecordException {
    List<Relation> relations = new ArrayList<>();
    XmlElement list = citation.childOrEmpty("CommentsCorrectionsList");
    for (XmlElement relation : list.children("CommentsCorrections")) {
      XmlElement pmid = relation.child("PMID");
      relations.add(
          new Relation(
              relation.attribute("RefType"),
              relation.text("RefSource"),
              pmid == null || pmid.text().isEmpty() ? null : CommonElements.paperId(pmid, xml),
              relation.text("Note")));
    }
    return List.copyOf(relations);
  }

  private PaperDates dates(XmlElement article) {
    return new PaperDates(
        DateElements.date(citation, "DateCreated"),
        DateElements.date(citation, "DateCompleted"),
        DateElements.date(citation, "DateRevised"),
        DateElements.dates(article, "ArticleDate"),
        DateElements.date(citation, "ContributionDate"),
        DateElements.history(published));
  }

  private Notes notes() {
    return new Notes(
        citation.childOrEmpty("CoiStatement").marked(),
        CommonElements.ids(citation, "OtherID", "Source", ""),
        citation.texts("SpaceFlightMission"),
        CommonElements.ids(citation, "GeneralNote", "Owner", "NLM"),
        objects(published),
        List.of());
  }

  static List<Notes.RelatedObject> objects(XmlElement published) {
    return published.childOrEmpty("ObjectList").children("Object").stream()
        .map(object ->
            new Notes.RelatedObject(
                object.attribute("Type"), CommonElements.ids(object, "Param", "Name", "")))
        .toList();
  }
}
