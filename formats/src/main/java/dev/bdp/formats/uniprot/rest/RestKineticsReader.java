package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties.Absorption;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties.Kinetics;
import dev.bdp.formats.uniprot.model.EvidencedText;

/// Reads what was measured on the protein.
final class RestKineticsReader {
  private RestKineticsReader() {}

  static BiophysicochemicalProperties read(JsonTree tree, String molecule) {
    return new BiophysicochemicalProperties(
        molecule,
        tree.find("absorption").map(RestKineticsReader::absorption).orElse(null),
        tree.find("kineticParameters").map(RestKineticsReader::kinetics).orElse(null),
        RestInput.note(tree, "phDependence"),
        RestInput.note(tree, "redoxPotential"),
        RestInput.note(tree, "temperatureDependence"));
  }

  private static Absorption absorption(JsonTree tree) {
    return new Absorption(
        (tree.bool("approximate") ? "~" : "") + tree.text("max"),
        RestInput.evidences(tree),
        RestInput.note(tree, "note"));
  }

  private static Kinetics kinetics(JsonTree tree) {
    return new Kinetics(
        tree.objects("michaelisConstants").stream()
            .map(constant ->
                measure(constant, "constant", " for " + constant.text("substrate"), "substrate"))
            .toList(),
        tree.objects("maximumVelocities").stream()
            .map(velocity -> measure(velocity, "velocity", " " + velocity.text("enzyme"), "enzyme"))
            .toList(),
        RestInput.note(tree, "note"));
  }

  private static EvidencedText measure(JsonTree tree, String number, String end, String whole) {
    String text =
        tree.has(number)
            ? RestInput.number(tree.text(number)) + " " + tree.text("unit") + end
            : tree.text(whole);
    return new EvidencedText(text, RestInput.evidences(tree));
  }
}
