package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.EvidencedText;
import dev.bdp.formats.uniprot.model.Host;
import dev.bdp.formats.uniprot.model.Organism;
import java.util.List;

/// Writes the organism, the hosts of a virus and the place of the gene.
final class RestOrganism {
  static final String PLASMID = "Plasmid";
  static final String PLASTID = "Plastid; ";

  private RestOrganism() {}

  static void write(RestOutput out, Organism organism) {
    out.json.name("organism").openObject();
    writeNames(
        out,
        organism.scientificName(),
        organism.commonName(),
        organism.synonyms(),
        organism.taxonId());
    out.evidences(organism.evidences());
    out.texts("lineage", organism.lineage());
    out.json.closeObject();
  }

  static void writeHosts(RestOutput out, List<Host> hosts) {
    if (hosts.isEmpty()) {
      return;
    }
    out.json.name("organismHosts").openArray();
    for (Host host : hosts) {
      out.json.openObject();
      writeNames(out, host.scientificName(), host.commonName(), host.synonyms(), host.taxonId());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  static void writeLocations(RestOutput out, List<EvidencedText> organelles) {
    if (organelles.isEmpty()) {
      return;
    }
    out.json.name("geneLocations").openArray();
    for (EvidencedText organelle : organelles) {
      String text = organelle.value();
      out.json.openObject();
      out.evidences(organelle.evidences());
      if (text.startsWith(PLASMID)) {
        out.text("value", text.substring(PLASMID.length()).strip());
        out.text("geneEncodingType", PLASMID);
      } else {
        out.text(
            "geneEncodingType", text.startsWith(PLASTID) ? text.substring(PLASTID.length()) : text);
      }
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void writeNames(
      RestOutput out,
      String scientificName,
      String commonName,
      List<String> synonyms,
      int taxonId) {
    out.text("scientificName", scientificName);
    out.text("commonName", commonName);
    out.texts("synonyms", synonyms);
    if (taxonId > 0) {
      out.json.name("taxonId").number(taxonId);
    }
  }
}
