package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.AlternativeProducts;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties;
import dev.bdp.formats.uniprot.model.CatalyticActivity;
import dev.bdp.formats.uniprot.model.Cofactor;
import dev.bdp.formats.uniprot.model.Comment;
import dev.bdp.formats.uniprot.model.Disease;
import dev.bdp.formats.uniprot.model.FreeText;
import dev.bdp.formats.uniprot.model.Interaction;
import dev.bdp.formats.uniprot.model.MassSpectrometry;
import dev.bdp.formats.uniprot.model.RnaEditing;
import dev.bdp.formats.uniprot.model.SequenceCaution;
import dev.bdp.formats.uniprot.model.SubcellularLocation;
import dev.bdp.formats.uniprot.model.WebResource;
import java.util.List;

/// Writes the comments: free text and the topics of one or two fields here, the larger topics in
/// classes of their own.
final class RestComments {
  private RestComments() {}

  static void write(RestOutput out, List<Comment> comments) {
    if (comments.isEmpty()) {
      return;
    }
    out.json.name("comments").openArray();
    for (Comment comment : comments) {
      write(out, comment);
    }
    out.json.closeArray();
  }

  private static void write(RestOutput out, Comment comment) {
    switch (comment) {
      case FreeText text -> writeText(out, text);
      case SequenceCaution caution ->
          caution.conflicts().forEach(conflict -> writeConflict(out, caution, conflict));
      default -> writeStructured(out, comment);
    }
  }

  private static void writeStructured(RestOutput out, Comment comment) {
    out.json.openObject();
    out.json.name("commentType").string(comment.topic());
    out.text("molecule", comment.molecule());
    switch (comment) {
      case CatalyticActivity activity -> RestReactions.write(out, activity);
      case Cofactor cofactor -> RestReactions.write(out, cofactor);
      case BiophysicochemicalProperties properties -> RestKinetics.write(out, properties);
      case Interaction interaction -> RestInteractions.write(out, interaction);
      case SubcellularLocation location -> RestLocations.write(out, location);
      case AlternativeProducts products -> RestIsoforms.write(out, products);
      case RnaEditing editing -> writeEditing(out, editing);
      case MassSpectrometry mass -> writeMass(out, mass);
      case Disease disease -> writeDisease(out, disease);
      case WebResource resource -> writeResource(out, resource);
      case FreeText text ->
          throw new IllegalArgumentException("Free text has a shape of its own: " + text.topic());
      case SequenceCaution caution ->
          throw new IllegalArgumentException(
              "Each conflict is a comment of its own: " + caution.conflicts());
    }
    out.json.closeObject();
  }

  private static void writeText(RestOutput out, FreeText text) {
    out.json.openObject();
    out.unstopped("texts", text.texts());
    out.json.name("commentType").string(text.topic());
    out.text("molecule", text.molecule());
    out.json.closeObject();
  }

  private static void writeConflict(
      RestOutput out, SequenceCaution caution, SequenceCaution.Conflict conflict) {
    out.json.openObject();
    out.json.name("commentType").string(caution.topic());
    out.text("molecule", caution.molecule());
    out.text("sequenceCautionType", conflict.type());
    out.text("sequence", conflict.sequence());
    out.text("note", conflict.note());
    out.evidences(conflict.evidences());
    out.json.closeObject();
  }

  private static void writeEditing(RestOutput out, RnaEditing editing) {
    boolean known =
        !editing.positions().isEmpty() && isNumber(editing.positions().getFirst().value());
    if (known) {
      out.text("locationType", "Known");
      out.json.name("positions").openArray();
      for (var position : editing.positions()) {
        out.json.openObject();
        out.text("position", position.value());
        out.evidences(position.evidences());
        out.json.closeObject();
      }
      out.json.closeArray();
    } else if (!editing.positions().isEmpty()) {
      out.text("locationType", editing.positions().getFirst().value());
    }
    out.unstoppedNote(editing.note());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Masses are floats in UniProt's JSON, an error that is not given is 0.0.
  private static void writeMass(RestOutput out, MassSpectrometry mass) {
    out.text("method", mass.method());
    writeFloat(out, "molWeight", mass.mass());
    writeFloat(out, "molWeightError", mass.error().isEmpty() ? "0" : mass.error());
    out.text("note", mass.note());
    out.evidences(mass.evidences());
  }

  private static void writeFloat(RestOutput out, String name, String number) {
    try {
      float value = Float.parseFloat(number);
      if (Float.isFinite(value)) {
        out.json.name(name).number(value);
        return;
      }
    } catch (NumberFormatException e) {
      // Not a number, such as a range in an old entry: the text says more than nothing.
    }
    out.text(name, number);
  }

  private static void writeDisease(RestOutput out, Disease disease) {
    if (!disease.name().isEmpty()) {
      out.json.name("disease").openObject();
      out.text("diseaseId", disease.name());
      out.found("diseaseAccession", out.vocabulary.findDisease(disease.name()));
      out.text("acronym", disease.acronym());
      var description = disease.description();
      if (description != null) {
        out.text("description", description.value());
      }
      if (!disease.mim().isEmpty()) {
        out.databaseId("diseaseCrossReference", "MIM:" + disease.mim());
      }
      if (description != null) {
        out.evidences(description.evidences());
      }
      out.json.closeObject();
    }
    out.unstoppedNote(disease.note());
  }

  private static void writeResource(RestOutput out, WebResource resource) {
    out.text("resourceName", resource.name());
    out.text("resourceUrl", resource.url());
    out.json.name("ftp").bool(resource.ftp() || resource.url().startsWith("ftp"));
    out.text("note", resource.note());
  }
}
