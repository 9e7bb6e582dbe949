package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Gene;
import dev.bdp.formats.uniprot.model.ProteinDescription;
import dev.bdp.formats.uniprot.model.ProteinName;
import dev.bdp.formats.uniprot.model.ProteinNames;
import java.util.List;

/// Writes the names of the protein and of its genes.
final class RestNames {
  private RestNames() {}

  static void write(RestOutput out, ProteinDescription description) {
    out.json.name("proteinDescription").openObject();
    writeKinds(out, description.names());
    writeSections(out, "includes", description.includes());
    writeSections(out, "contains", description.contains());
    if (!description.flags().isEmpty()) {
      // UniProt names the pair "Fragment,Precursor", the flat file "Precursor; Fragment".
      out.text("flag", String.join(",", description.flags().stream().sorted().toList()));
    }
    out.json.closeObject();
  }

  static void writeGenes(RestOutput out, List<Gene> genes) {
    if (genes.isEmpty()) {
      return;
    }
    out.json.name("genes").openArray();
    for (Gene gene : genes) {
      out.json.openObject();
      out.evidenced("geneName", gene.name());
      out.evidenced("synonyms", gene.synonyms());
      out.evidenced("orderedLocusNames", gene.orderedLocusNames());
      out.evidenced("orfNames", gene.orfNames());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void writeSections(RestOutput out, String name, List<ProteinNames> sections) {
    if (sections.isEmpty()) {
      return;
    }
    out.json.name(name).openArray();
    for (ProteinNames section : sections) {
      out.json.openObject();
      writeKinds(out, section);
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void writeKinds(RestOutput out, ProteinNames names) {
    ProteinName recommended = names.recommended();
    if (recommended != null) {
      out.json.name("recommendedName");
      writeName(out, recommended);
    }
    writeNames(out, "alternativeNames", names.alternative());
    out.evidenced("allergenName", names.allergen());
    out.evidenced("biotechName", names.biotech());
    out.evidenced("cdAntigenNames", names.cdAntigens());
    out.evidenced("innNames", names.inns());
    writeNames(out, "submissionNames", names.submitted());
  }

  private static void writeNames(RestOutput out, String kind, List<ProteinName> names) {
    if (names.isEmpty()) {
      return;
    }
    out.json.name(kind).openArray();
    for (ProteinName name : names) {
      writeName(out, name);
    }
    out.json.closeArray();
  }

  private static void writeName(RestOutput out, ProteinName name) {
    out.json.openObject();
    out.evidenced("fullName", name.full());
    out.evidenced("shortNames", name.shortNames());
    out.evidenced("ecNumbers", name.ecNumbers());
    out.json.closeObject();
  }
}
