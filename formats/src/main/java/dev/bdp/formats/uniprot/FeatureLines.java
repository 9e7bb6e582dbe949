package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.Feature.Qualifier;
import java.util.ArrayList;
import java.util.List;

/// The FT lines of one feature since 2019_11: key and location, then one qualifier after the other.
final class FeatureLines {
  private static final int KEY = 5;
  private static final int TEXT = 21;
  private static final String NEXT = "FT                   ";

  private FeatureLines() {}

  static Feature read(SourceLines lines, int from, int to, Evidences evidences, FlatText scratch) {
    SharedStrings shared = evidences.shared();
    String key = key(lines, from, shared);
    String description = "";
    List<String> tags = List.of();
    String id = "";
    List<Qualifier> others = List.of();
    int line = from + 1;
    while (line < to) {
      int next = line + 1;
      while (next < to && lines.at(next, TEXT) != '/') {
        next++;
      }
      QualifierText text = qualifier(lines, line, next, key, scratch);
      switch (text.name(shared)) {
        case "note" -> description = text.value(shared);
        case "evidence" -> tags = text.evidences(evidences);
        case "id" -> id = text.value(shared);
        default -> {
          others = others.isEmpty() ? new ArrayList<>(4) : others;
          others.add(new Qualifier(text.name(shared), text.value(shared)));
        }
      }
      line = next;
    }
    int start = Math.min(lines.start(from) + TEXT, lines.end(from));
    return new Feature(
        key,
        FeatureLocations.read(lines.bytes(), start, lines.end(from)),
        description,
        tags,
        id,
        List.copyOf(others));
  }

  private static QualifierText qualifier(
      SourceLines lines, int from, int to, String key, FlatText scratch) {
    if (to == from + 1) {
      int end = lines.end(from);
      return QualifierText.of(lines.bytes(), Math.min(lines.start(from) + TEXT, end), end);
    }
    FeatureText.join(lines, from, to, TEXT, isSequence(lines, from, key), scratch);
    return QualifierText.of(scratch.bytes, 0, scratch.size);
  }

  static String key(SourceLines lines, int line, SharedStrings shared) {
    int start = lines.start(line) + KEY;
    int end = start;
    while (end < lines.end(line) && lines.bytes()[end] != ' ') {
      end++;
    }
    return shared.of(lines.bytes(), start, end);
  }

  private static boolean isSequence(SourceLines lines, int line, String key) {
    return FeatureText.startsWithSequence(key)
        && lines.startsWith(line, "FT                   /note=\"");
  }

  static void write(Feature feature, CanonicalText canonical) {
    FlatText out = canonical.out;
    int start = out.size;
    out.put("FT   ").put(feature.key()).pad(start, TEXT);
    FeatureLocations.put(out, feature.location());
    out.put('\n');
    for (Qualifier qualifier : feature.qualifiers()) {
      write(qualifier.name(), qualifier.value(), false, canonical);
    }
    if (!feature.description().isEmpty()) {
      write(
          "note", feature.description(), FeatureText.startsWithSequence(feature.key()), canonical);
    }
    if (!feature.evidences().isEmpty()) {
      canonical.text.put("/evidence=\"").put(feature.evidences(), ", ").put('"');
      canonical.wrap(canonical.words(), NEXT);
    }
    if (!feature.id().isEmpty()) {
      write("id", feature.id(), false, canonical);
    }
  }

  private static void write(String name, String value, boolean sequence, CanonicalText canonical) {
    String quoted = value.indexOf('"') < 0 ? value : value.replace("\"", "\"\"");
    canonical.text.put('/').put(name).put("=\"").put(quoted).put('"');
    FeatureText.wrap(canonical, sequence, NEXT, NEXT);
  }
}
