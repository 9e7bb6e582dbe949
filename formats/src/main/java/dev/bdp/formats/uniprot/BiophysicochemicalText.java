package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties.Absorption;
import dev.bdp.formats.uniprot.model.BiophysicochemicalProperties.Kinetics;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sections, each with a heading: `Kinetic parameters: KM=…; Vmax=…; Note=…; pH dependence: …;`
final class BiophysicochemicalText {
  private static final List<String> HEADINGS =
      List.of(
          "Absorption:",
          "Kinetic parameters:",
          "pH dependence:",
          "Redox potential:",
          "Temperature dependence:");

  private BiophysicochemicalText() {}

  static @Nullable BiophysicochemicalProperties read(
      String molecule, String text, Evidences evidences) {
    String[] sections = sections(text);
    if (sections.length == 0) {
      return null;
    }
    return new BiophysicochemicalProperties(
        molecule,
        absorption(sections[0], evidences),
        kinetics(sections[1], evidences),
        note(sections[2], evidences),
        note(sections[3], evidences),
        note(sections[4], evidences));
  }

  private static List<EvidencedText> note(String section, Evidences evidences) {
    return evidences.readNote(Keyed.withoutEnd(section, ';'));
  }

  /// The text of each section, in the order of the headings; none when the text does not start with
  /// a heading.
  private static String[] sections(String text) {
    String[] sections = {"", "", "", "", ""};
    int heading = headingAt(text, 0);
    if (heading < 0 || !text.endsWith(";")) {
      return new String[0];
    }
    int start = HEADINGS.get(heading).length() + 1;
    int semicolon = text.indexOf("; ");
    while (semicolon >= 0) {
      int next = headingAt(text, semicolon + 2);
      if (next >= 0) {
        sections[heading] = text.substring(Math.min(start, semicolon + 1), semicolon + 1);
        heading = next;
        start = semicolon + 2 + HEADINGS.get(next).length() + 1;
      }
      semicolon = text.indexOf("; ", semicolon + 2);
    }
    sections[heading] = text.substring(Math.min(start, text.length()));
    return sections;
  }

  private static int headingAt(String text, int at) {
    for (int i = 0; i < HEADINGS.size(); i++) {
      if (text.startsWith(HEADINGS.get(i), at)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Absorption absorption(String section, Evidences evidences) {
    List<Keyed> fields = Keyed.read(section, List.of("Abs(max)", "Note"));
    if (fields.isEmpty()) {
      return null;
    }
    EvidencedText max = new EvidencedText("", List.of());
    List<EvidencedText> note = List.of();
    for (Keyed field : fields) {
      if (field.key().equals("Note")) {
        note = evidences.readNote(field.value());
      } else {
        max = evidences.read(field.value());
      }
    }
    String value =
        max.value().endsWith(" nm")
            ? max.value().substring(0, max.value().length() - 3)
            : max.value();
    return new Absorption(value, max.evidences(), note);
  }

  private static @Nullable Kinetics kinetics(String section, Evidences evidences) {
    List<Keyed> fields = Keyed.read(section, List.of("KM", "Vmax", "Note"));
    if (fields.isEmpty()) {
      return null;
    }
    List<EvidencedText> constants = new ArrayList<>(2);
    List<EvidencedText> velocities = new ArrayList<>(2);
    List<EvidencedText> note = List.of();
    for (Keyed field : fields) {
      switch (field.key()) {
        case "KM" -> constants.add(evidences.read(field.value()));
        case "Vmax" -> velocities.add(evidences.read(field.value()));
        default -> note = evidences.readNote(field.value());
      }
    }
    return new Kinetics(List.copyOf(constants), List.copyOf(velocities), note);
  }

  static void write(BiophysicochemicalProperties comment, CanonicalText canonical) {
    Absorption absorption = comment.absorption();
    if (absorption != null) {
      heading(0, canonical);
      canonical.text.put("Abs(max)=").put(absorption.max()).put(" nm");
      Evidences.putTag(canonical.text, absorption.evidences());
      item(canonical);
      note("Note=", absorption.note(), canonical);
    }
    Kinetics kinetics = comment.kinetics();
    if (kinetics != null) {
      heading(1, canonical);
      for (EvidencedText constant : kinetics.michaelisConstants()) {
        Evidences.put(canonical.text.put("KM="), constant);
        item(canonical);
      }
      for (EvidencedText velocity : kinetics.maximumVelocities()) {
        Evidences.put(canonical.text.put("Vmax="), velocity);
        item(canonical);
      }
      note("Note=", kinetics.note(), canonical);
    }
    section(2, comment.phDependence(), canonical);
    section(3, comment.redoxPotential(), canonical);
    section(4, comment.temperatureDependence(), canonical);
  }

  private static void section(int heading, List<EvidencedText> note, CanonicalText canonical) {
    if (!note.isEmpty()) {
      heading(heading, canonical);
      note("", note, canonical);
    }
  }

  private static void heading(int heading, CanonicalText canonical) {
    canonical.text.put(HEADINGS.get(heading));
    canonical.wrap(LineWrap.NEVER, "CC       ");
  }

  private static void note(String key, List<EvidencedText> note, CanonicalText canonical) {
    if (!note.isEmpty()) {
      Evidences.putNote(canonical.text.put(key), note);
      item(canonical);
    }
  }

  private static void item(CanonicalText canonical) {
    canonical.text.put(';');
    canonical.wrap(canonical.columns() ? canonical.words() : LineWrap.BLANK, "CC         ");
  }
}
