package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Locus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a LOCUS line by its words, from the right.
///
/// The columns were moved in 2001, and names and lengths that do not fit push the rest to the
/// right; other programs separate by blanks, leave out what they do not know, or write name and
/// length without a blank between. The words are in the same order in all of these.
final class LocusLine {
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

  private final String line;
  private final List<Word> words = new ArrayList<>();

  private record Word(int from, int to, String text) {}

  private LocusLine(String line) {
    this.line = line;
    int at = 0;
    while (at < line.length()) {
      int from = at;
      while (at < line.length() && line.charAt(at) > ' ') {
        at++;
      }
      if (at > from) {
        words.add(new Word(from, at, line.substring(from, at)));
      }
      at++;
    }
  }

  /// What the line says. Where name and length are one word, the length is still -1 and the name
  /// holds both.
  static Locus read(String line) {
    LocusLine reader = new LocusLine(line);
    int unit = reader.unit();
    if (unit > 0) {
      boolean apart = unit > 2 && isNumber(reader.word(unit - 1));
      String name = reader.between(1, apart ? unit - 2 : unit - 1);
      return reader.rest(
          name, apart ? length(reader.word(unit - 1)) : -1, reader.word(unit), unit + 1);
    }
    boolean hasLength = reader.words.size() > 2 && isNumber(reader.word(2));
    String name = reader.words.size() > 1 ? reader.word(1) : "";
    return reader.rest(name, hasLength ? length(reader.word(2)) : -1, "", hasLength ? 3 : 2);
  }

  /// The same line with the length taken off the end of the name, if it stands there.
  static @Nullable Locus apart(Locus together, long length) {
    String digits = Long.toString(length);
    String name = together.name();
    if (length <= 0 || !name.endsWith(digits) || name.length() == digits.length()) {
      return null;
    }
    return new Locus(
        together.line(),
        name.substring(0, name.length() - digits.length()).strip(),
        length,
        together.unit(),
        together.molecule(),
        together.topology(),
        together.division(),
        together.date());
  }

  private int unit() {
    for (int i = words.size() - 1; i > 1; i--) {
      String word = word(i).toLowerCase(Locale.ROOT);
      if ((word.equals("bp") || word.equals("aa") || word.equals("rc"))
          && Character.isDigit(word(i - 1).charAt(word(i - 1).length() - 1))) {
        return i;
      }
    }
    return -1;
  }

  private Locus rest(String name, long length, String unit, int from) {
    int to = words.size();
    boolean dated = to > from && isDate(word(to - 1));
    LocalDate date = dated ? date(word(to - 1)) : null;
    to -= dated ? 1 : 0;
    int topology = -1;
    for (int i = from; i < to; i++) {
      if (word(i).equalsIgnoreCase("linear") || word(i).equalsIgnoreCase("circular")) {
        topology = i;
      }
    }
    int molecules = topology < 0 ? to - (endsWithDivision(from, to, unit) ? 1 : 0) : topology;
    int division = topology < 0 ? molecules : topology + 1;
    return new Locus(
        line,
        name,
        length,
        unit,
        between(from, molecules - 1),
        topology < 0 ? "" : word(topology),
        between(division, to - 1),
        date);
  }

  private boolean endsWithDivision(int from, int to, String unit) {
    if (to <= from) {
      return false;
    }
    String last = word(to - 1);
    boolean molecule = last.toUpperCase(Locale.ROOT).endsWith("NA");
    return to - from > 1 || unit.equalsIgnoreCase("aa") || last.length() == 3 && !molecule;
  }

  private static boolean isDate(String word) {
    int month = word.indexOf('-') + 1;
    return month > 1
        && word.length() == month + 8
        && word.charAt(month + 3) == '-'
        && isNumber(word.substring(0, month - 1))
        && isNumber(word.substring(month + 4));
  }

  /// The day, or null when there is no such day.
  private static @Nullable LocalDate date(String word) {
    int from = word.indexOf('-') + 1;
    int month = MONTHS.indexOf(word.substring(from, from + 3).toUpperCase(Locale.ROOT));
    if (month < 0 || month % 3 != 0) {
      return null;
    }
    try {
      int year = Integer.parseInt(word.substring(from + 4));
      return LocalDate.of(year, month / 3 + 1, (int) length(word.substring(0, from - 1)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String word(int index) {
    return words.get(index).text();
  }

  /// The words from one to another, with what is between them.
  private String between(int first, int last) {
    return first > last ? "" : line.substring(words.get(first).from(), words.get(last).to());
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static long length(String digits) {
    return digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
