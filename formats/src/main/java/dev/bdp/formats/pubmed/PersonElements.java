package dev.bdp.formats.pubmed;

import dev.bdp.formats.pubmed.model.Affiliation;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.MarkedText;
import dev.bdp.formats.pubmed.model.PersonName;
import dev.bdp.formats.pubmed.model.SourcedId;
import java.util.ArrayList;
import java.util.List;

/// Authors, editors and investigators.
final class PersonElements {
  private PersonElements() {}

  static List<Author> authors(XmlElement parent) {
    List<Author> authors = new ArrayList<>();
    for (XmlElement list : parent.children("AuthorList")) {
      String role = list.attribute("Type").equals("editors") ? "editor" : "author";
      list.children("Author").forEach(author -> authors.add(author(author, role)));
    }
    return List.copyOf(authors);
  }

  static List<Author> investigators(XmlElement parent) {
    return parent.children("InvestigatorList").stream()
        .flatMap(list -> list.children("Investigator").stream())
        .map(person -> author(person, "investigator"))
        .toList();
  }

  static PersonName name(XmlElement person) {
    return new PersonName(
        person.text("LastName"),
        person.text("ForeName"),
        person.text("Initials"),
        person.text("Suffix"));
  }

  private static Author author(XmlElement person, String role) {
    List<SourcedId> ids = new ArrayList<>(identifiers(person, "Identifier"));
    ids.addAll(identifiers(person, "NameID"));
    return new Author(
        role,
        name(person),
        person.marked("CollectiveName"),
        CommonElements.isYes(person, "ValidYN", "Y"),
        CommonElements.isYes(person, "EqualContrib", "N"),
        List.copyOf(ids),
        affiliations(person));
  }

  private static List<Affiliation> affiliations(XmlElement person) {
    List<Affiliation> affiliations = new ArrayList<>();
    for (XmlElement affiliation : person.children("AffiliationInfo")) {
      affiliations.add(
          new Affiliation(
              affiliation.marked("Affiliation"), identifiers(affiliation, "Identifier")));
    }
    MarkedText before2015 = person.marked("Affiliation");
    if (!before2015.isEmpty()) {
      affiliations.add(new Affiliation(before2015, List.of()));
    }
    return List.copyOf(affiliations);
  }

  private static List<SourcedId> identifiers(XmlElement parent, String name) {
    return CommonElements.ids(parent, name, "Source", "");
  }
}
