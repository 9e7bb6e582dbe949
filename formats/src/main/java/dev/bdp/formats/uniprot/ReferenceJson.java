package dev.bdp.formats.uniprot;

import dev.bdp.formats.JsonBytes;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.CitationId;
import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.ReferenceComment;
import java.util.ArrayList;
import java.util.List;

/// References in the compact JSON.
final class ReferenceJson {
  private final JsonBytes json;
  private final JsonText text;
  private final CanonicalText canonical;

  ReferenceJson(JsonBytes json, JsonText text, CanonicalText canonical) {
    this.json = json;
    this.text = text;
    this.canonical = canonical;
  }

  void write(List<Reference> references) {
    if (!references.isEmpty()) {
      json.name("references").openArray();
      for (Reference reference : references) {
        write(reference);
      }
      json.closeArray();
    }
  }

  private void write(Reference reference) {
    json.openObject();
    text.field("number", reference.number());
    text.field("evidences", reference.evidences());
    text.field("positions", reference.positions());
    if (!reference.comments().isEmpty()) {
      json.name("comments").openArray();
      for (ReferenceComment comment : reference.comments()) {
        text.evidencedAfter(comment.type() + "=", comment.text());
      }
      json.closeArray();
    }
    if (!reference.ids().isEmpty()) {
      json.name("ids").openArray();
      for (CitationId id : reference.ids()) {
        json.openString().put(id.database()).put("=").put(id.id()).closeString();
      }
      json.closeArray();
    }
    text.field("groups", reference.groups());
    text.field("authors", reference.authors());
    text.field("title", reference.title());
    CitationText.write(reference.citation(), canonical.startFlat());
    text.field("citation", canonical.out);
    json.closeObject();
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
