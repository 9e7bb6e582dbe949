package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.FeatureLocation;
import java.util.List;

/// The FT lines of one feature before 2019_11: `FT KEY from to description.`, then `/FTId=…`.
final class FeatureColumns {
  private static final int FROM = 14;
  private static final int TO = 21;
  private static final int TO_END = 27;
  private static final int TEXT = 34;
  private static final String NEXT = "FT                                ";

  private FeatureColumns() {}

  /// Whether a feature's first line has its numbers in columns.
  static boolean are(SourceLines lines, int line) {
    return lines.at(line, TO - 2) != ' ' && lines.at(line, TO - 1) == ' ';
  }

  static Feature read(SourceLines lines, int from, int to, Evidences evidences, FlatText scratch) {
    String key = FeatureLines.key(lines, from, evidences.shared());
    int end = to;
    String id = "";
    String last = lines.content(to - 1, TEXT);
    if (to > from + 1 && last.startsWith("/FTId=")) {
      id = Keyed.withoutEnd(last.substring(6), '.');
      end--;
    }
    FeatureText.join(lines, from, end, TEXT, FeatureText.startsWithSequence(key), scratch);
    String text = scratch.toString();
    int tag = text.endsWith("}.") ? text.lastIndexOf("{ECO:") : -1;
    boolean tagged = tag == 0 || tag > 0 && text.charAt(tag - 1) == ' ';
    List<String> tags = tagged ? evidences.list(text, tag + 1, text.length() - 2) : List.of();
    String description = tagged ? text.substring(0, Math.max(0, tag - 1)) : text;
    FeatureLocation location =
        new FeatureLocation(
            "", position(lines, from, FROM - 1, TO - 1), position(lines, from, TO - 1, TO_END));
    return new Feature(key, location, Keyed.withoutEnd(description, '.'), tags, id, List.of());
  }

  private static FeatureLocation.Position position(SourceLines lines, int line, int from, int to) {
    byte[] bytes = lines.bytes();
    int start = Math.min(lines.start(line) + from, lines.end(line));
    int end = Math.max(start, Math.min(lines.start(line) + to, lines.end(line)));
    while (start < end && bytes[start] == ' ') {
      start++;
    }
    while (end > start && bytes[end - 1] == ' ') {
      end--;
    }
    return FeatureLocations.position(bytes, start, end);
  }

  static void write(Feature feature, CanonicalText canonical) {
    FlatText out = canonical.out;
    int start = out.size;
    out.put("FT   ").put(feature.key()).pad(start, FROM - 1);
    FlatText text = canonical.text;
    FeatureLocations.put(text, feature.location().start(), '<');
    out.pad(out.size, TO - 1 - (out.size - start) - text.size).put(text.bytes, 0, text.size);
    text.clear();
    FeatureLocations.put(text, feature.location().end(), '>');
    out.pad(out.size, TO_END - (out.size - start) - text.size).put(text.bytes, 0, text.size);
    text.clear();
    if (!feature.description().isEmpty()) {
      text.put(feature.description()).put('.');
    }
    if (!feature.evidences().isEmpty()) {
      text.put(text.size > 0 ? " {" : "{").put(feature.evidences(), ", ").put("}.");
    }
    if (text.size == 0) {
      out.put('\n');
    } else {
      String first = out.pad(start, TEXT).text(start, out.size);
      out.size = start;
      FeatureText.wrap(canonical, FeatureText.startsWithSequence(feature.key()), first, NEXT);
    }
    if (!feature.id().isEmpty()) {
      out.put(NEXT).put("/FTId=").put(feature.id()).put(".\n");
    }
  }
}
