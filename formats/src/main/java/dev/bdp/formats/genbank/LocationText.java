package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.FeatureLocation;
import dev.bdp.formats.genbank.model.FeatureLocation.Between;
import dev.bdp.formats.genbank.model.FeatureLocation.Complement;
import dev.bdp.formats.genbank.model.FeatureLocation.Compound;
import dev.bdp.formats.genbank.model.FeatureLocation.Gap;
import dev.bdp.formats.genbank.model.FeatureLocation.Operator;
import dev.bdp.formats.genbank.model.FeatureLocation.Point;
import dev.bdp.formats.genbank.model.FeatureLocation.Remote;
import dev.bdp.formats.genbank.model.FeatureLocation.Span;
import dev.bdp.formats.genbank.model.Position;
import java.util.ArrayList;
import java.util.List;

/// Reads a location by the grammar of the INSDC feature table, version 11, section 3.4, and what
/// real files have beyond it.
final class LocationText {
  private static final int DEEPEST = 64;
  private static final int MOST_DIGITS = 18;

  private final String text;
  private int at;
  private int depth;

  private LocationText(String text) {
    this.text = text;
  }

  /// What is wrong with a location.
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String what) {
      super(what, null, false, false);
    }
  }

  /// Reads a location; blanks and line breaks in it mean nothing.
  static FeatureLocation read(String lines) throws Wrong {
    LocationText reader = new LocationText(withoutBlanks(lines));
    FeatureLocation location = reader.location();
    if (reader.at < reader.text.length()) {
      throw reader.wrong("its end");
    }
    return location;
  }

  private static String withoutBlanks(String lines) {
    for (int i = 0; i < lines.length(); i++) {
      if (lines.charAt(i) <= ' ') {
        StringBuilder kept = new StringBuilder(lines.length());
        lines.chars().filter(c -> c > ' ').forEach(c -> kept.append((char) c));
        return kept.toString();
      }
    }
    return lines;
  }

  private FeatureLocation location() throws Wrong {
    enter();
    try {
      int end = at;
      while (end < text.length() && "(),:^<>".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      char stop = end < text.length() ? text.charAt(end) : ' ';
      if (stop == ':' && end > at) {
        String sequence = text.substring(at, end);
        at = end + 1;
        return new Remote(sequence, location());
      }
      if (stop == '(' && end > at && Character.isLetter(text.charAt(at))) {
        return operator(end);
      }
      return range(position());
    } finally {
      depth--;
    }
  }

  private FeatureLocation operator(int end) throws Wrong {
    String word = text.substring(at, end);
    if (word.equals("gap")) {
      return gap(end + 1);
    }
    for (Operator operator : Operator.values()) {
      if (operator.word().equals(word)) {
        at = end + 1;
        return operator == Operator.ONE_OF ? oneOf() : compound(operator);
      }
    }
    if (!word.equals("complement")) {
      throw wrong("a position or an operator");
    }
    at = end + 1;
    FeatureLocation inner = location();
    expect(')');
    return new Complement(inner);
  }

  private FeatureLocation gap(int from) throws Wrong {
    int close = text.indexOf(')', from);
    at = from;
    for (int i = from; i < close; i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        throw wrong("the length of a gap");
      }
    }
    if (close < 0) {
      throw wrong("')'");
    }
    at = close + 1;
    return new Gap(text.substring(from, close));
  }

  private Compound compound(Operator operator) throws Wrong {
    List<FeatureLocation> parts = new ArrayList<>();
    do {
      parts.add(location());
      if (looking(')')) {
        return new Compound(operator, parts, false);
      }
      expect(',');
    } while (!looking(')'));
    return new Compound(operator, parts, true);
  }

  /// One of several locations, or a range whose start is one of several positions.
  private FeatureLocation oneOf() throws Wrong {
    Compound choices = compound(Operator.ONE_OF);
    List<Position> positions = new ArrayList<>();
    for (FeatureLocation part : choices.parts()) {
      if (part instanceof Point point) {
        positions.add(point.at());
      }
    }
    boolean all = positions.size() == choices.parts().size() && !choices.commaAtEnd();
    return all ? range(new Position.OneOf(positions)) : choices;
  }

  private FeatureLocation range(Position from) throws Wrong {
    if (text.startsWith("..", at)) {
      at += 2;
      return new Span(from, position());
    }
    if (looking('^')) {
      return new Between(from, position());
    }
    return new Point(from);
  }

  private Position position() throws Wrong {
    Position first = simple();
    if (isDotBeforeDigit()) {
      at++;
      return new Position.Within(first, simple(), false);
    }
    return first;
  }

  private Position simple() throws Wrong {
    enter();
    try {
      if (looking('<')) {
        return new Position.Beyond('<', simple());
      }
      if (looking('>')) {
        return new Position.Beyond('>', simple());
      }
      if (looking('(')) {
        Position from = simple();
        expect('.');
        Position to = simple();
        expect(')');
        return new Position.Within(from, to, true);
      }
      return text.startsWith("one-of(", at) ? choices() : exact();
    } finally {
      depth--;
    }
  }

  private void enter() throws Wrong {
    if (++depth > DEEPEST) {
      throw new Wrong("the location is nested deeper than " + DEEPEST + " levels");
    }
  }

  private Position choices() throws Wrong {
    at += "one-of(".length();
    List<Position> choices = new ArrayList<>();
    do {
      choices.add(position());
    } while (looking(','));
    expect(')');
    return new Position.OneOf(choices);
  }

  private Position exact() throws Wrong {
    boolean negative = looking('-');
    int from = at;
    long base = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      base = base * 10 + text.charAt(at++) - '0';
      if (at - from > MOST_DIGITS) {
        throw new Wrong("a position of the location has more than " + MOST_DIGITS + " digits");
      }
    }
    if (at == from || negative && base == 0) {
      throw wrong("a position");
    }
    return new Position.Exact(negative ? -base : base, at - from);
  }

  private boolean isDotBeforeDigit() {
    return at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean looking(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) throws Wrong {
    if (!looking(c)) {
      throw wrong("'" + c + "'");
    }
  }

  private Wrong wrong(String expected) {
    String found = text.substring(at, Math.min(text.length(), at + 20));
    String where = found.isEmpty() ? "it ends" : "there is \"" + found + "\"";
    String all = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    return new Wrong(
        "the location \"%s\" is not in the grammar: %s where %s should be"
            .formatted(all, where, expected));
  }
}
