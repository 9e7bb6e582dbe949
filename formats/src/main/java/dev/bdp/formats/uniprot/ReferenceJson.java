package dev.bdp.formats.uniprot;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.ReferenceComment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// References in the compact JSON.
final class ReferenceJson {
  private final JsonGenerator json;
  private final JsonText text;
  private final CanonicalText canonical;

  ReferenceJson(JsonGenerator json, JsonText text, CanonicalText canonical) {
    this.json = json;
    this.text = text;
    this.canonical = canonical;
  }

  void write(List<Reference> references) throws IOException {
    if (!references.isEmpty()) {
      json.writeArrayFieldStart("references");
      for (Reference reference : references) {
        write(reference);
      }
      json.writeEndArray();
    }
  }

  private void write(Reference reference) throws IOException {
    json.writeStartObject();
    text.field("number", reference.number());
    text.field("evidences", reference.evidences());
    text.field("positions", reference.positions());
    if (!reference.comments().isEmpty()) {
      json.writeArrayFieldStart("comments");
      for (ReferenceComment comment : reference.comments()) {
        json.writeString(comment.type() + "=" + comment.text());
      }
      json.writeEndArray();
    }
    if (!reference.ids().isEmpty()) {
      json.writeArrayFieldStart("ids");
      for (CitationId id : reference.ids()) {
        json.writeString(id.database() + "=" + id.id());
      }
      json.writeEndArray();
    }
    text.field("groups", reference.groups());
    text.field("authors", reference.authors());
    text.field("title", reference.title());
    CitationText.write(reference.citation(), canonical.startFlat());
    text.field("citation", canonical.out.toString());
    json.writeEndObject();
  }

  static Reference read(JsonFields fields, Evidences evidences) throws MalformedRecordException {
    List<ReferenceComment> comments = new ArrayList<>(2);
    for (String comment : fields.texts("comments")) {
      int equals = Math.max(0, comment.indexOf('='));
      String value = comment.substring(Math.min(comment.length(), equals + 1));
      comments.add(new ReferenceComment(comment.substring(0, equals), evidences.read(value)));
    }
    List<CitationId> ids = new ArrayList<>(2);
    for (String id : fields.texts("ids")) {
      int equals = Math.max(0, id.indexOf('='));
      ids.add(
          new CitationId(id.substring(0, equals), id.substring(Math.min(id.length(), equals + 1))));
    }
    return new Reference(
        fields.number("number"),
        fields.texts("evidences"),
        fields.texts("positions"),
        List.copyOf(comments),
        List.copyOf(ids),
        fields.texts("groups"),
        fields.texts("authors"),
        fields.text("title"),
        CitationText.read(fields.text("citation"), evidences.shared()));
  }
}
