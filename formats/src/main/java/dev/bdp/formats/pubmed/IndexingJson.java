package dev.bdp.formats.pubmed;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.pubmed.model.Indexing;
import dev.bdp.formats.pubmed.model.Indexing.MeshTerm;
import java.io.IOException;

/// MeSH headings, chemicals and the like in JSON.
final class IndexingJson {
  private final JsonText text;

  IndexingJson(JsonGenerator json) {
    this.text = new JsonText(json);
  }

  void write(Indexing indexing) throws IOException {
    text.objects(
        "meshHeadings",
        indexing.headings(),
        heading -> {
          term(heading.descriptor());
          text.objects("qualifiers", heading.qualifiers(), this::term);
        });
    text.objects(
        "supplementaryConcepts",
        indexing.supplementary(),
        concept -> {
          text.field("name", concept.name());
          text.field("ui", concept.ui());
          text.field("type", concept.type());
        });
    text.objects(
        "chemicals",
        indexing.chemicals(),
        chemical -> {
          text.field("name", chemical.name());
          text.field("ui", chemical.ui());
          text.field("registryNumber", chemical.registryNumber());
        });
    text.field("citationSubsets", indexing.citationSubsets());
    text.field("geneSymbols", indexing.geneSymbols());
    text.objects(
        "personalSubjects", indexing.personalSubjects(), person -> PersonJson.name(text, person));
    text.field("numberOfReferences", indexing.numberOfReferences());
  }

  private void term(MeshTerm term) throws IOException {
    text.field("name", term.name());
    text.field("ui", term.ui());
    text.flag("major", term.major());
    text.field("type", term.type());
  }
}
