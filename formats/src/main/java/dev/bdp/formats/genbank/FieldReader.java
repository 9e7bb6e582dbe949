package dev.bdp.formats.genbank;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a keyword, its text, and its sub-keywords.
final class FieldReader {
  private static final String BASE_COUNT = "BASE COUNT";
  private static final int MOST_INDENT = 5;
  private static final int SHORTEST_PART = 3;

  private final Lines lines;
  private final UnitReader unit;
  private final SharedWords words;

  FieldReader(Lines lines, UnitReader unit, SharedWords words) {
    this.lines = lines;
    this.unit = unit;
    this.words = words;
  }

  /// The keyword that starts in the first column; empty when the line starts with a blank.
  ///
  /// @throws MalformedRecordException when the line starts with something else
  String keyword() throws MalformedRecordException {
    if (lines.at(0) <= ' ') {
      return "";
    }
    if (lines.startsWith(BASE_COUNT)) {
      return BASE_COUNT;
    }
    int length = capitals(0);
    if (length == 0 || lines.at(length) > ' ') {
      throw lines.malformed("the line is neither a keyword nor the continuation of one");
    }
    return words.of(lines.bytes(), lines.start(), lines.start() + length);
  }

  /// Reads from this line to the next keyword in the first column.
  Field read(String keyword) {
    Field own = readUnit(keyword, 0);
    if (!isPart()) {
      return own;
    }
    List<Field> parts = new ArrayList<>();
    while (isPart()) {
      int indent = lines.indent();
      int from = lines.start() + indent;
      String part = words.of(lines.bytes(), from, from + capitals(indent));
      parts.add(readUnit(part, indent));
    }
    return new Field(keyword, 0, own.text(), parts, own.source());
  }

  /// Reads this line as a field by itself.
  Field readHeading(String keyword) {
    unit.start();
    String text = firstText(keyword.length());
    unit.take();
    return unit.field(keyword, 0, text, List.of());
  }

  private Field readUnit(String keyword, int indent) {
    unit.start();
    String first = firstText(indent + keyword.length());
    unit.take();
    if (!continues()) {
      return unit.field(keyword, indent, first, List.of());
    }
    StringBuilder text = unit.fresh().append(first == null ? "" : first);
    while (continues()) {
      int column = Math.min(UnitText.FIELD_COLUMN, lines.indent());
      text.append('\n').append(lines.text(lines.start() + column, lines.end()));
      unit.take();
    }
    return unit.field(keyword, indent, text.toString(), List.of());
  }

  private @Nullable String firstText(int keywordEnd) {
    if (lines.length() <= keywordEnd) {
      return null;
    }
    int column = keywordEnd;
    while (column < Math.max(UnitText.FIELD_COLUMN, keywordEnd + 1) && lines.at(column) == ' ') {
      column++;
    }
    return lines.text(lines.start() + column, lines.end());
  }

  private boolean continues() {
    return lines.isThere() && (lines.length() == 0 || lines.at(0) <= ' ') && !isPart();
  }

  private boolean isPart() {
    int indent = lines.isThere() ? lines.indent() : 0;
    if (indent == 0 || indent > MOST_INDENT) {
      return false;
    }
    int length = capitals(indent);
    return length >= SHORTEST_PART
        && indent + length < UnitText.FIELD_COLUMN
        && lines.at(indent + length) == ' ';
  }

  private int capitals(int column) {
    int length = 0;
    while (isCapital(lines.at(column + length))) {
      length++;
    }
    return length;
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z' || c == '_';
  }
}
