package dev.bdp.formats.genbank.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of a comment between `##NAME-START##` and `##NAME-END##`, made of `key :: value` lines.
///
/// @param fields in source order
public record StructuredComment(String name, Map<String, String> fields) {

  /// Those in the text of a COMMENT.
  public static List<StructuredComment> in(String text) {
    List<StructuredComment> found = new ArrayList<>();
    @Nullable StructuredComment open = null;
    String key = "";
    for (String line : text.split("\n")) {
      String part = line.strip();
      if (part.startsWith("##") && part.endsWith("-START##")) {
        open = new StructuredComment(part.substring(2, part.length() - 8), new LinkedHashMap<>());
        found.add(open);
        key = "";
      } else if (part.startsWith("##") && part.endsWith("-END##")) {
        open = null;
      } else if (open != null) {
        int colons = line.indexOf("::");
        if (colons > 0) {
          key = line.substring(0, colons).strip();
          open.fields.put(key, line.substring(colons + 2).strip());
        } else if (!key.isEmpty() && !part.isEmpty()) {
          open.fields.merge(key, part, (value, more) -> value + " " + more);
        }
      }
    }
    return found;
  }
}
