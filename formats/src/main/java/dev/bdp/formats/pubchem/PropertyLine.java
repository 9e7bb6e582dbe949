package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.AtomProperty;
import dev.bdp.formats.pubchem.model.AtomProperty.AtomValue;
import dev.bdp.formats.pubchem.model.AtomProperty.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of the properties block that gives atoms a value: `M CHG 2 3 -1 7 1`.
final class PropertyLine {
  private PropertyLine() {}

  /// The property; empty when the line is another one.
  static Optional<AtomProperty> find(SdfLines lines, int line) {
    for (Kind kind : Kind.values()) {
      if (lines.startsWith(line, "M  " + kind.code())) {
        try {
          return read(lines, line, kind);
        } catch (MalformedRecordException e) {
          return Optional.empty(); // kept as the text that it is
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<AtomProperty> read(SdfLines lines, int line, Kind kind)
      throws MalformedRecordException {
    int count = lines.number(line, 6, 9);
    int length = lines.end(line) - lines.start(line);
    if (count < 1 || length < 9 + 8 * count) {
      return Optional.empty();
    }
    List<AtomValue> values = new ArrayList<>(count);
    for (int column = 9; column < 9 + 8 * count; column += 8) {
      values.add(
          new AtomValue(
              lines.number(line, column, column + 4), lines.number(line, column + 4, column + 8)));
    }
    return Optional.of(new AtomProperty(kind, List.copyOf(values)));
  }

  static void write(AtomProperty property, SdfText out) {
    out.put("M  ").put(property.kind().code()).putRight(property.values().size(), 3);
    for (AtomValue value : property.values()) {
      out.putRight(value.atom(), 4).putRight(value.value(), 4);
    }
    out.put('\n');
  }
}
