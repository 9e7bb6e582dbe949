package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.CrossReference;
import java.util.ArrayList;
import java.util.List;

/// One DR line: `Database; id; property; property. [isoform]`
final class CrossReferenceLine {
  private CrossReferenceLine() {}

  static CrossReference read(SourceLines lines, int line, SharedStrings shared) {
    byte[] bytes = lines.bytes();
    int at = lines.start(line) + 5;
    int end = lines.end(line);
    String isoform = "";
    if (bytes[end - 1] == ']') {
      int open = end - 1;
      while (open > at && bytes[open] != '[') {
        open--;
      }
      if (open - at > 2 && bytes[open - 1] == ' ' && bytes[open - 2] == '.') {
        isoform = lines.text(open + 1, end - 1);
        end = open - 1;
      }
    }
    if (end > at && bytes[end - 1] == '.') {
      end--;
    }
    String database = "";
    String id = "";
    List<String> properties = new ArrayList<>(3);
    int field = 0;
    for (int start = at, i = at; i <= end; i++) {
      if (i == end || bytes[i] == ';' && i + 1 < end && bytes[i + 1] == ' ') {
        switch (field++) {
          case 0 -> database = shared.of(bytes, start, i);
          case 1 -> id = lines.text(start, i);
          default -> properties.add(shared.of(bytes, start, i));
        }
        start = Math.min(end, i + 2);
        i += i == end ? 0 : 1;
      }
    }
    return new CrossReference(database, id, List.copyOf(properties), isoform, List.of());
  }

  static void write(CrossReference reference, FlatText out) {
    out.put("DR   ").put(reference.database()).put("; ").put(reference.id());
    for (String property : reference.properties()) {
      out.put("; ").put(property);
    }
    out.put('.');
    if (!reference.isoform().isEmpty()) {
      out.put(" [").put(reference.isoform()).put(']');
    }
    out.put('\n');
  }
}
