package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Host;
import dev.bdp.formats.uniprot.model.Organism;
import java.util.Set;

/// Reads the organism, the hosts of a virus and the place of the gene.
final class RestOrganismReader {
  /// The kinds of plastid, which the flat file writes after `Plastid; `.
  private static final Set<String> PLASTIDS =
      Set.of(
          "Apicoplast",
          "Chloroplast",
          "Cyanelle",
          "Non-photosynthetic plastid",
          "Organellar chromatophore");

  private RestOrganismReader() {}

  static Organism organism(JsonTree tree) {
    return new Organism(
        tree.text("scientificName"),
        tree.text("commonName"),
        tree.texts("synonyms"),
        tree.number("taxonId"),
        RestInput.evidences(tree),
        tree.texts("lineage"));
  }

  static Host host(JsonTree tree) {
    return new Host(
        tree.number("taxonId"),
        tree.text("scientificName"),
        tree.text("commonName"),
        tree.texts("synonyms"));
  }

  static EvidencedText organelle(JsonTree tree) {
    String type = tree.text("geneEncodingType");
    String value = tree.text("value");
    String text = PLASTIDS.contains(type) ? RestOrganism.PLASTID + type : type;
    return new EvidencedText(
        value.isEmpty() ? text : text + " " + value, RestInput.evidences(tree));
  }
}
