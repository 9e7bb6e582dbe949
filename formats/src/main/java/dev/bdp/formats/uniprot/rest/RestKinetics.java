package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties.Absorption;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties.Kinetics;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.List;

/// Writes what was measured on the protein. A measure that is not "number unit what" goes whole
/// into its last field.
final class RestKinetics {
  private static final String FOR = "for ";

  private RestKinetics() {}

  static void write(RestOutput out, BiophysicochemicalProperties properties) {
    Absorption absorption = properties.absorption();
    if (absorption != null) {
      write(out, absorption);
    }
    Kinetics kinetics = properties.kinetics();
    if (kinetics != null) {
      out.json.name("kineticParameters").openObject();
      writeVelocities(out, kinetics.maximumVelocities());
      writeConstants(out, kinetics.michaelisConstants());
      out.note("note", kinetics.note());
      out.json.closeObject();
    }
    out.note("phDependence", properties.phDependence());
    out.note("redoxPotential", properties.redoxPotential());
    out.note("temperatureDependence", properties.temperatureDependence());
  }

  private static void write(RestOutput out, Absorption absorption) {
    String max = absorption.max();
    boolean approximate = max.startsWith("~");
    out.json.name("absorption").openObject();
    String number = approximate ? max.substring(1) : max;
    if (number.matches("\\d{1,9}")) {
      out.json.name("max").number(Integer.parseInt(number));
    } else {
      out.text("max", number);
    }
    out.json.name("approximate").bool(approximate);
    out.note("note", absorption.note());
    out.evidences(absorption.evidences());
    out.json.closeObject();
  }

  private static void writeConstants(RestOutput out, List<EvidencedText> constants) {
    if (constants.isEmpty()) {
      return;
    }
    out.json.name("michaelisConstants").openArray();
    for (EvidencedText constant : constants) {
      out.json.openObject();
      String rest = writeMeasure(out, "constant", constant.value());
      out.text("substrate", rest.startsWith(FOR) ? rest.substring(FOR.length()) : rest);
      out.evidences(constant.evidences());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  private static void writeVelocities(RestOutput out, List<EvidencedText> velocities) {
    if (velocities.isEmpty()) {
      return;
    }
    out.json.name("maximumVelocities").openArray();
    for (EvidencedText velocity : velocities) {
      out.json.openObject();
      out.text("enzyme", writeMeasure(out, "velocity", velocity.value()));
      out.evidences(velocity.evidences());
      out.json.closeObject();
    }
    out.json.closeArray();
  }

  /// Writes the number and the unit at the start of a text and returns what follows them.
  private static String writeMeasure(RestOutput out, String name, String text) {
    int blank = text.indexOf(' ');
    int second = text.indexOf(' ', blank + 1);
    if (blank < 0 || second < 0) {
      return text;
    }
    double number;
    try {
      number = Double.parseDouble(text.substring(0, blank));
    } catch (NumberFormatException e) {
      return text;
    }
    if (!Double.isFinite(number)) {
      return text;
    }
    out.json.name(name).number(number);
    out.text("unit", text.substring(blank + 1, second));
    return text.substring(second + 1);
  }
}
