package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.Feature.Qualifier;
import dev.bdp.formats.uniprot.model.FeatureLocation;
import dev.bdp.formats.uniprot.model.FeatureLocation.Modifier;
import dev.bdp.formats.uniprot.model.FeatureLocation.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the features.
final class RestFeatureReader {
  /// The qualifiers of a ligand in the order of the flat file, after the name.
  private static final List<String> PARTS = List.of("id", "label", "note");

  private RestFeatureReader() {}

  static Feature read(JsonTree tree) {
    String key = FeatureTypes.key(tree.text("type"));
    JsonTree location = tree.object("location");
    List<Qualifier> qualifiers = new ArrayList<>();
    tree.find("ligand").ifPresent(ligand -> addLigand(qualifiers, "ligand", ligand));
    tree.find("ligandPart").ifPresent(part -> addLigand(qualifiers, "ligand_part", part));
    return new Feature(
        key,
        new FeatureLocation(
            location.text("sequence"),
            position(location.object("start")),
            position(location.object("end"))),
        note(key, tree),
        RestInput.evidences(tree),
        tree.text("featureId"),
        List.copyOf(qualifiers));
  }

  private static Position position(JsonTree tree) {
    return new Position(tree.number("value"), Modifier.valueOf(tree.text("modifier")));
  }

  private static void addLigand(List<Qualifier> qualifiers, String key, JsonTree ligand) {
    if (ligand.has("name")) {
      qualifiers.add(new Qualifier(key, ligand.text("name")));
    }
    for (String part : PARTS) {
      if (ligand.has(part)) {
        qualifiers.add(new Qualifier(key + "_" + part, ligand.text(part)));
      }
    }
  }

  /// The `/note` of the flat file: what [SequenceChange] takes apart.
  private static String note(String key, JsonTree tree) {
    String description = tree.text("description");
    Optional<JsonTree> change = tree.find("alternativeSequence");
    if (change.isEmpty()) {
      return description;
    }
    boolean mutagen = key.equals("MUTAGEN");
    String original = change.get().text("originalSequence");
    List<String> alternatives = change.get().texts("alternativeSequences");
    String residues =
        original.isEmpty()
            ? SequenceChange.MISSING
            : original
                + (mutagen ? "->" : " -> ")
                + String.join(key.equals("CONFLICT") ? " or " : ",", alternatives);
    if (description.isEmpty()) {
      return residues;
    }
    return mutagen ? residues + ": " + description : residues + " (" + description + ")";
  }
}
