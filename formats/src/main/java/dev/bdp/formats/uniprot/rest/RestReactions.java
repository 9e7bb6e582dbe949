package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.CatalyticActivity;
import dev.bdp.formats.uniprot.model.CatalyticActivity.PhysiologicalDirection;
import dev.bdp.formats.uniprot.model.CatalyticActivity.Reaction;
import dev.bdp.formats.uniprot.model.Cofactor;

/// Writes what the protein catalyses and what it needs for it.
final class RestReactions {
  private RestReactions() {}

  static void write(RestOutput out, CatalyticActivity activity) {
    Reaction reaction = activity.reaction();
    out.json.name("reaction").openObject();
    out.text("name", reaction.name());
    if (!reaction.crossReferences().isEmpty()) {
      out.json.name("reactionCrossReferences").openArray();
      reaction.crossReferences().forEach(out::databaseId);
      out.json.closeArray();
    }
    out.text("ecNumber", reaction.ecNumber());
    out.evidences(reaction.evidences());
    out.json.closeObject();
    if (!activity.directions().isEmpty()) {
      out.json.name("physiologicalReactions").openArray();
      for (PhysiologicalDirection direction : activity.directions()) {
        out.json.openObject();
        out.text("directionType", direction.direction());
        out.databaseId("reactionCrossReference", direction.crossReference());
        out.evidences(direction.evidences());
        out.json.closeObject();
      }
      out.json.closeArray();
    }
  }

  static void write(RestOutput out, Cofactor cofactor) {
    if (!cofactor.cofactors().isEmpty()) {
      out.json.name("cofactors").openArray();
      for (Cofactor.Substance substance : cofactor.cofactors()) {
        out.json.openObject();
        out.text("name", substance.name());
        out.evidences(substance.evidences());
        out.databaseId("cofactorCrossReference", substance.crossReference());
        out.json.closeObject();
      }
      out.json.closeArray();
    }
    out.note("note", cofactor.note());
  }
}
