package dev.bdp.formats.pubmed;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubmed.model.ElectronicLocation;
import dev.bdp.formats.pubmed.model.Grant;
import dev.bdp.formats.pubmed.model.Keyword;
import dev.bdp.formats.pubmed.model.PaperId;
import dev.bdp.formats.pubmed.model.Reference;
import dev.bdp.formats.pubmed.model.SourcedId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Elements that articles and book articles have alike.
final class CommonElements {
  private static final Pattern PMID = Pattern.compile("[1-9][0-9]{0,14}");
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");

  private CommonElements() {}

  /// @throws MalformedRecordException when it is no number
  static PaperId paperId(XmlElement pmid, String xml) throws MalformedRecordException {
    String number = pmid.text();
    String version = pmid.attribute("Version", "1");
    if (!PMID.matcher(number).matches() || !VERSION.matcher(version).matches()) {
      throw Places.malformed(
          number.isEmpty()
              ? "it has no PMID"
              : "its PMID is '%.40s', version '%.40s'".formatted(number, version),
          xml,
          Math.max(0, xml.indexOf("<PMID")));
    }
    return new PaperId(Long.parseLong(number), Integer.parseInt(version));
  }

  static List<SourcedId> articleIds(XmlElement parent) {
    return ids(parent.childOrEmpty("ArticleIdList"), "ArticleId", "IdType", "pubmed");
  }

  /// Children that hold an identifier, each with an attribute that says whose it is.
  static List<SourcedId> ids(XmlElement parent, String name, String source, String otherwise) {
    return parent.children(name).stream()
        .map(id -> new SourcedId(id.attribute(source, otherwise), id.text()))
        .toList();
  }

  static List<ElectronicLocation> locations(XmlElement parent) {
    return parent.children("ELocationID").stream()
        .map(location ->
            new ElectronicLocation(
                location.attribute("EIdType"), location.text(), isYes(location, "ValidYN", "Y")))
        .toList();
  }

  static List<Grant> grants(XmlElement parent) {
    return parent.childOrEmpty("GrantList").children("Grant").stream()
        .map(grant ->
            new Grant(
                grant.text("GrantID"),
                grant.text("Acronym"),
                grant.text("Agency"),
                grant.text("Country")))
        .toList();
  }

  static List<Keyword> keywords(XmlElement parent) {
    List<Keyword> keywords = new ArrayList<>();
    for (XmlElement list : parent.children("KeywordList")) {
      String owner = list.attribute("Owner", "NLM");
      for (XmlElement keyword : list.children("Keyword")) {
        keywords.add(new Keyword(keyword.marked(), isYes(keyword, "MajorTopicYN", "N"), owner));
      }
    }
    return List.copyOf(keywords);
  }

  static List<Reference> references(XmlElement parent) {
    List<Reference> references = new ArrayList<>();
    addReferences(parent, references);
    return List.copyOf(references);
  }

  private static void addReferences(XmlElement parent, List<Reference> references) {
    for (XmlElement list : parent.children("ReferenceList")) {
      String title = list.text("Title");
      for (XmlElement reference : list.children("Reference")) {
        references.add(new Reference(title, reference.marked("Citation"), articleIds(reference)));
      }
      addReferences(list, references);
    }
  }

  static boolean isYes(XmlElement element, String attribute, String otherwise) {
    return element.attribute(attribute, otherwise).equals("Y");
  }
}
