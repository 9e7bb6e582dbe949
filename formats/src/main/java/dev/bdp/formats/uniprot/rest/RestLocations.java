package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.SubcellularLocation;
import org.jspecify.annotations.Nullable;

/// Writes where in the cell the protein is.
final class RestLocations {
  private RestLocations() {}

  static void write(RestOutput out, SubcellularLocation comment) {
    out.unstoppedNote(comment.note());
    if (comment.locations().isEmpty()) {
      return;
    }
    out.json.name("subcellularLocations").openArray();
    for (SubcellularLocation.Place place : comment.locations()) {
      out.json.openObject();
      write(out, "location", place.location());
      write(out, "topology", place.topology());
      write(out, "orientation", place.orientation());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void write(RestOutput out, String name, @Nullable EvidencedText term) {
    if (term == null || term.value().isEmpty()) {
      return;
    }
    out.json.name(name).openObject();
    out.evidences(term.evidences());
    out.json.name("value").string(term.value());
    out.found("id", out.vocabulary.findLocation(term.value()));
    out.json.closeObject();
  }
}
