package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.Affiliation;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.SourcedId;
import java.util.List;

/// Authors, editors and investigators.
final class NbibPeople {
  private static final String ORCID_URL = "https?://orcid\\.org/";

  private NbibPeople() {}

  static void authors(List<Author> authors, NbibLines lines) {
    for (Author author : authors) {
      boolean editor = author.role().equals("editor");
      if (author.collectiveName().isEmpty()) {
        lines.add(editor ? "FED" : "FAU", author.name().full());
        lines.add(editor ? "ED" : "AU", author.name().cited());
      } else {
        lines.add("CN", author.collectiveName().plain());
      }
      identifiers(author, lines);
      affiliations(author, "AD", lines);
    }
  }

  static void investigators(List<Author> investigators, NbibLines lines) {
    for (Author person : investigators) {
      lines.add("FIR", person.name().full());
      lines.add("IR", person.name().cited());
      identifiers(person, lines);
      affiliations(person, "IRAD", lines);
    }
  }

  private static void identifiers(Author author, NbibLines lines) {
    for (SourcedId id : author.identifiers()) {
      lines.add("AUID", id.source() + ": " + id.value().replaceFirst(ORCID_URL, ""));
    }
  }

  private static void affiliations(Author author, String tag, NbibLines lines) {
    for (Affiliation affiliation : author.affiliations()) {
      lines.add(tag, affiliation.name().plain());
    }
  }
}
