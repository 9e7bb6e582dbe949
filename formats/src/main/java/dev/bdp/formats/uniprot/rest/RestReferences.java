package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Reference;
import dev.bdp.formats.uniprot.model.ReferenceComment;
import java.util.List;

/// Writes the references; the citation in each is written by [RestCitations].
final class RestReferences {
  private RestReferences() {}

  static void write(RestOutput out, List<Reference> references) {
    if (references.isEmpty()) {
      return;
    }
    out.json.name("references").openArray();
    for (Reference reference : references) {
      out.json.openObject();
      out.json.name("referenceNumber").number(reference.number());
      RestCitations.write(out, reference);
      out.texts("referencePositions", reference.positions());
      writeComments(out, reference.comments());
      out.evidences(reference.evidences());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void writeComments(RestOutput out, List<ReferenceComment> comments) {
    if (comments.isEmpty()) {
      return;
    }
    out.json.name("referenceComments").openArray();
    for (ReferenceComment comment : comments) {
      out.json.openObject();
      out.evidences(comment.text().evidences());
      out.json.name("value").string(comment.text().value());
      out.text("type", comment.type());
      out.json.closeObject();
    }
    out.json.closeArray();
  }
}
