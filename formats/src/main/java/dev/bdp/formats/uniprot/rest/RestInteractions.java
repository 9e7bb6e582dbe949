package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Interaction;
import dev.bdp.formats.uniprot.model.Interaction.Binary;
import dev.bdp.formats.uniprot.model.Interaction.Interactant;

/// Writes binary interactions.
final class RestInteractions {
  /// What ids of chains begin with.
  private static final String CHAIN = "PRO_";

  private RestInteractions() {}

  static void write(RestOutput out, Interaction comment) {
    out.json.name("interactions").openArray();
    for (Binary interaction : comment.interactions()) {
      out.json.openObject();
      write(out, "interactantOne", interaction.first(), interaction.firstIntAct());
      write(out, "interactantTwo", interaction.second(), interaction.secondIntAct());
      out.json.name("numberOfExperiments").number(interaction.experiments());
      out.json.name("organismDiffer").bool(interaction.xeno());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void write(RestOutput out, String name, Interactant partner, String intAct) {
    boolean chain = partner.id().startsWith(CHAIN);
    out.json.name(name).openObject();
    out.text("uniProtKBAccession", chain ? partner.accession() : partner.id());
    out.text("geneName", partner.gene());
    out.text("chainId", chain ? partner.id() : "");
    out.text("intActId", intAct);
    out.json.closeObject();
  }
}
