package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.AlternativeProducts;
import dev.bdp.formats.uniprot.model.AlternativeProducts.Isoform;
import java.util.List;

/// Writes the isoforms.
final class RestIsoforms {
  /// The status of an isoform whose sequence is given by features.
  private static final String DESCRIBED = "Described";

  private RestIsoforms() {}

  static void write(RestOutput out, AlternativeProducts products) {
    out.texts("events", products.events());
    if (!products.isoforms().isEmpty()) {
      out.json.name("isoforms").openArray();
      for (Isoform isoform : products.isoforms()) {
        write(out, isoform);
      }
      out.json.closeArray();
    }
    out.note("note", products.comment());
  }

  private static void write(RestOutput out, Isoform isoform) {
    List<String> sequence = isoform.sequence();
    boolean features = !sequence.isEmpty() && sequence.getFirst().startsWith("VSP_");
    out.json.openObject();
    out.evidenced("name", isoform.name());
    out.evidenced("synonyms", isoform.synonyms());
    out.note("note", isoform.note());
    out.texts("isoformIds", isoform.ids());
    if (features) {
      out.texts("sequenceIds", sequence);
    }
    out.text(
        "isoformSequenceStatus", features || sequence.isEmpty() ? DESCRIBED : sequence.getFirst());
    out.json.closeObject();
  }
}
