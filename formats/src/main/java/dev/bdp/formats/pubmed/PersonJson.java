package dev.bdp.formats.pubmed;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.pubmed.model.Author;
import dev.bdp.formats.pubmed.model.PersonName;
import java.io.IOException;
import java.util.List;

/// Persons and groups in JSON.
final class PersonJson {
  private final JsonText text;

  PersonJson(JsonGenerator json) {
    this.text = new JsonText(json);
  }

  void write(String name, List<Author> authors) throws IOException {
    text.objects(name, authors, this::author);
  }

  private void author(Author author) throws IOException {
    text.field("role", author.role());
    name(text, author.name());
    text.marked("collectiveName", author.collectiveName());
    text.flag("invalid", !author.valid());
    text.flag("equalContribution", author.equalContribution());
    text.ids("identifiers", author.identifiers());
    text.objects(
        "affiliations",
        author.affiliations(),
        affiliation -> {
          text.marked("name", affiliation.name());
          text.ids("identifiers", affiliation.identifiers());
        });
  }

  static void name(JsonText text, PersonName name) throws IOException {
    text.field("lastName", name.last());
    text.field("foreName", name.fore());
    text.field("initials", name.initials());
    text.field("suffix", name.suffix());
  }
}
