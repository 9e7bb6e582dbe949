package dev.bdp.formats.genbank;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.GenBankRecord;
import dev.bdp.formats.genbank.model.Reference;
import dev.bdp.formats.genbank.model.Section;
import dev.bdp.formats.genbank.model.StructuredComment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// References and comments in the JSON for programs.
record HeaderJson(JsonGenerator json, JsonTexts texts) {
  private static final Set<String> KNOWN =
      Set.of(
          "",
          "DEFINITION",
          "ACCESSION",
          "VERSION",
          "DBLINK",
          "PROJECT",
          "DBSOURCE",
          "KEYWORDS",
          "SOURCE",
          "REFERENCE",
          "COMMENT");

  /// Whether the JSON has no place of its own for the keyword.
  static boolean isOther(String keyword) {
    return !KNOWN.contains(keyword);
  }

  void write(GenBankRecord entry) throws IOException {
    List<Reference> references = entry.references();
    if (!references.isEmpty()) {
      json.writeArrayFieldStart("references");
      for (Reference reference : references) {
        write(reference);
      }
      json.writeEndArray();
    }
    List<String> comments = new ArrayList<>();
    List<StructuredComment> structured = new ArrayList<>();
    for (Section section : entry.sections()) {
      if (section instanceof Field field && field.keyword().equals("COMMENT")) {
        String text = field.text() == null ? "" : field.text();
        structured.addAll(StructuredComment.in(text));
        comments.add(text.strip());
      }
    }
    texts.field("comments", comments);
    if (!structured.isEmpty()) {
      json.writeArrayFieldStart("structuredComments");
      for (StructuredComment comment : structured) {
        write(comment);
      }
      json.writeEndArray();
    }
  }

  private void write(Reference reference) throws IOException {
    json.writeStartObject();
    texts.field("number", reference.number());
    texts.field("extent", reference.extent());
    texts.field("authors", reference.authors());
    texts.field("consortium", reference.consortium());
    texts.field("title", reference.title());
    texts.field("journal", reference.journal());
    texts.field("pubmed", reference.pubmed());
    texts.field("medline", reference.medline());
    texts.field("remark", reference.remark());
    json.writeEndObject();
  }

  private void write(StructuredComment comment) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", comment.name());
    json.writeObjectFieldStart("fields");
    for (Map.Entry<String, String> field : comment.fields().entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
