package dev.bdp.formats.genbank;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.FeatureLocation;
import dev.bdp.formats.genbank.model.FeatureTable;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.Qualifier;
import java.util.ArrayList;
import java.util.List;

/// Reads the features below the FEATURES line.
///
/// A feature starts in one of the columns 2 to 11; what is further to the right continues it.
final class FeatureReader {
  private static final int LAST_TYPE_COLUMN = 10;

  private final Lines lines;
  private final UnitReader unit;
  private final SharedWords words;

  FeatureReader(Lines lines, UnitReader unit, SharedWords words) {
    this.lines = lines;
    this.unit = unit;
    this.words = words;
  }

  FeatureTable read(Field heading) throws MalformedRecordException {
    unit.start();
    while (isInTable() && !isFeature()) {
      unit.take();
    }
    String lead = unit.source();
    List<Feature> features = new ArrayList<>();
    while (isInTable()) {
      features.add(readFeature());
    }
    return new FeatureTable(heading, lead, features);
  }

  private boolean isInTable() {
    return lines.isThere() && (lines.length() == 0 || lines.at(0) <= ' ');
  }

  private boolean isFeature() {
    int indent = lines.indent();
    return indent > 0 && indent <= LAST_TYPE_COLUMN && lines.at(indent) > ' ';
  }

  private boolean continues() {
    return isInTable() && !isFeature();
  }

  private Feature readFeature() throws MalformedRecordException {
    int line = lines.number();
    int place = lines.start();
    unit.start();
    int typeFrom = place + lines.indent();
    int typeTo = typeFrom;
    while (typeTo < lines.end() && lines.bytes()[typeTo] > ' ') {
      typeTo++;
    }
    String type =
        typeTo == typeFrom
            ? lines.text(typeFrom, lines.end())
            : words.of(lines.bytes(), typeFrom, typeTo);
    String location = readLocation(typeTo);
    List<Qualifier> qualifiers = new ArrayList<>();
    while (continues()) {
      qualifiers.add(readQualifier());
    }
    try {
      FeatureLocation understood = LocationText.read(location);
      return unit.feature(new Feature(type, location, understood, qualifiers, null));
    } catch (LocationText.Wrong e) {
      throw lines.malformed(
          "in the feature %s, %s".formatted(type, String.valueOf(e.getMessage())), line, place);
    }
  }

  private String readLocation(int from) {
    int at = from;
    while (at < lines.end() && lines.bytes()[at] == ' ') {
      at++;
    }
    String first = lines.text(at, lines.end());
    unit.take();
    if (!continues() || startsQualifier()) {
      return first;
    }
    StringBuilder location = unit.fresh().append(first);
    while (continues() && !startsQualifier()) {
      append(location);
    }
    return location.toString();
  }

  private boolean startsQualifier() {
    return lines.at(lines.indent()) == '/';
  }

  private Qualifier readQualifier() {
    int from = content() + (startsQualifier() ? 1 : 0);
    int equal = from;
    while (equal < lines.end() && isNamePart(lines.bytes()[equal])) {
      equal++;
    }
    boolean valued = equal < lines.end() && lines.bytes()[equal] == '=' && equal > from;
    if (!valued && equal == lines.end()) {
      String name = words.of(lines.bytes(), from, equal);
      unit.take();
      return new Qualifier(continues() && !startsQualifier() ? readOn(name) : name, null);
    }
    if (!valued) {
      String first = lines.text(from, lines.end());
      unit.take();
      return new Qualifier(readOn(first), null);
    }
    String name = words.of(lines.bytes(), from, equal);
    return new Qualifier(name, readText(equal + 1));
  }

  private String readOn(String first) {
    StringBuilder text = unit.fresh().append(first);
    while (continues() && !startsQualifier()) {
      append(text);
    }
    return text.toString();
  }

  private String readText(int from) {
    String first = lines.text(from, lines.end());
    boolean quoted = first.startsWith("\"");
    int quotes = quoted ? quotes(from) : 0;
    boolean closing = endsWithQuote(from);
    unit.take();
    if (!continues() || isComplete(quoted, quotes, closing)) {
      return first;
    }
    StringBuilder text = unit.fresh().append(first);
    do {
      quotes += quoted ? quotes(lines.start()) : 0;
      closing = endsWithQuote(lines.start());
      append(text);
    } while (continues() && !isComplete(quoted, quotes, closing));
    return text.toString();
  }

  /// Whether the next line does not belong to the text. Quotes that should be doubled and are not
  /// may hide its end; then a line that looks like a qualifier tells.
  private boolean isComplete(boolean quoted, int quotes, boolean closing) {
    if (!quoted) {
      return startsQualifier();
    }
    return closing && (quotes % 2 == 0 || looksLikeQualifier());
  }

  private boolean looksLikeQualifier() {
    if (!startsQualifier()) {
      return false;
    }
    int at = content() + 1;
    int from = at;
    while (at < lines.end() && isNamePart(lines.bytes()[at])) {
      at++;
    }
    return at > from && (at == lines.end() || lines.bytes()[at] == '=');
  }

  private int quotes(int from) {
    int quotes = 0;
    for (int i = from; i < lines.end(); i++) {
      quotes += lines.bytes()[i] == '"' ? 1 : 0;
    }
    return quotes;
  }

  private boolean endsWithQuote(int from) {
    int last = lines.end() - 1;
    while (last > from && lines.bytes()[last] == ' ') {
      last--;
    }
    return last >= from && lines.bytes()[last] == '"';
  }

  private void append(StringBuilder text) {
    text.append('\n').append(lines.text(content(), lines.end()));
    unit.take();
  }

  private int content() {
    return lines.start() + Math.min(UnitText.FEATURE_COLUMN, lines.indent());
  }

  private static boolean isNamePart(byte c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-'
        || c == '\''
        || c == '*';
  }
}
