package dev.bdp.formats.pubchem;

import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.pubchem.model.Atom;
import dev.bdp.formats.pubchem.model.Atom.Point;
import java.nio.charset.StandardCharsets;

/// A line of the atom block: three coordinates of ten columns with four decimals, a symbol of
/// three, mass difference, charge code, parity, and nine columns that PubChem does not use.
final class AtomLine {
  private static final int[] POWERS = {10_000, 1_000, 100, 10, 1};
  private static final long TOO_LARGE = 1_000_000_000; // 10 columns with 4 decimals end before it
  private static final byte[] UNUSED =
      "  0  0  0  0  0  0  0  0  0\n".getBytes(StandardCharsets.US_ASCII);
  private static final int[] NUMBER_ENDS = {36, 39, 42};

  private final String[] symbols = new String[1 << 10];

  Atom read(SdfLines lines, int line) throws MalformedRecordException {
    if (lines.end(line) - lines.start(line) < 32) {
      throw lines.malformed("this is no atom line, it ends before column 32", line);
    }
    Point at =
        new Point(
            coordinate(lines, line, 0), coordinate(lines, line, 10), coordinate(lines, line, 20));
    return new Atom(
        at,
        symbol(lines, line),
        lines.number(line, 34, NUMBER_ENDS[0]),
        lines.number(line, NUMBER_ENDS[0], NUMBER_ENDS[1]),
        lines.number(line, NUMBER_ENDS[1], NUMBER_ENDS[2]));
  }

  static void write(Atom atom, SdfText out) {
    write(atom.at().x(), out);
    write(atom.at().y(), out);
    write(atom.at().z(), out);
    int from = out.put(' ').size;
    out.put(atom.symbol()).blanks(3 - (out.size - from));
    out.putRight(atom.massDifference(), 2);
    out.putRight(atom.chargeCode(), 3);
    out.putRight(atom.parity(), 3);
    out.put(UNUSED, 0, UNUSED.length);
  }

  /// The coordinate in ten-thousandths; the sign of -0.0 is lost.
  static long tenThousandths(double coordinate) {
    return Math.round(coordinate * 10_000);
  }

  private static void write(double coordinate, SdfText out) {
    long scaled = Math.abs(tenThousandths(coordinate));
    boolean negative = Double.doubleToRawLongBits(coordinate) < 0;
    int whole = (int) (scaled / 10_000);
    int width = 5 - (negative ? 1 : 0);
    for (int bound = 10; bound <= whole; bound *= 10) {
      width--;
    }
    out.blanks(width - 1);
    if (negative) {
      out.put('-');
    }
    out.put(whole).put('.');
    int fraction = (int) (scaled % 10_000);
    for (int power = 1_000; power > 0; power /= 10) {
      out.put((char) ('0' + fraction / power % 10));
    }
  }

  private static double coordinate(SdfLines lines, int line, int column)
      throws MalformedRecordException {
    byte[] bytes = lines.bytes();
    int at = lines.start(line) + column;
    int end = at + 10;
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    boolean negative = at < end && bytes[at] == '-';
    if (negative) {
      at++;
    }
    long scaled = 0;
    int digits = 0;
    int decimals = -1;
    for (; at < end; at++) {
      byte b = bytes[at];
      if (b == '.' && decimals < 0) {
        decimals = 0;
      } else if (b >= '0' && b <= '9') {
        scaled = scaled * 10 + b - '0';
        digits++;
        decimals += decimals < 0 ? 0 : 1;
      } else {
        digits = 0;
        break;
      }
    }
    scaled = digits == 0 || decimals < 0 || decimals > 4 ? TOO_LARGE : scaled * POWERS[decimals];
    if (scaled >= TOO_LARGE) {
      throw lines.malformed(
          "columns %d to %d hold no coordinate".formatted(column + 1, column + 10), line);
    }
    double value = scaled / 10_000.0;
    return negative ? -value : value;
  }

  private String symbol(SdfLines lines, int line) throws MalformedRecordException {
    byte[] bytes = lines.bytes();
    int from = lines.start(line) + 31;
    int to = Math.min(from + 3, lines.end(line));
    while (to > from && bytes[to - 1] == ' ') {
      to--;
    }
    int key = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '*';
      if (!letter && (i == from || b != '#' && b != '\'' && (b < '0' || b > '9'))) {
        key = 0;
        break;
      }
      key = key << 7 | b;
    }
    if (key == 0) {
      throw lines.malformed("columns 32 to 34 hold no symbol of an atom", line);
    }
    int place = (key ^ key >>> 10) & symbols.length - 1;
    String known = symbols[place];
    if (known == null || !isText(known, bytes, from, to)) {
      known = lines.text(from, to);
      symbols[place] = known;
    }
    return known;
  }

  private static boolean isText(String known, byte[] bytes, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
