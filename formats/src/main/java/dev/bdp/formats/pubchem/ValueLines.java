package dev.bdp.formats.pubchem;

import dev.bdp.formats.pubchem.model.TagValue.BondCode;
import dev.bdp.formats.pubchem.model.TagValue.Feature;
import dev.bdp.formats.pubchem.model.TagValue.PartialCharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values of several lines, each of the same form; in some the first line counts the others.
final class ValueLines {
  private ValueLines() {}

  /// Reads one line; null when it is of another form.
  @FunctionalInterface
  interface LineReader<T> {
    @Nullable T read(String line);
  }

  static <T> Optional<List<T>> find(String text, LineReader<T> reader) {
    return find(text, 0, reader);
  }

  static <T> Optional<List<T>> findCounted(String text, LineReader<T> reader) {
    int end = text.indexOf('\n');
    int count = PlainNumber.small(text, 0, Math.max(end, 0));
    return count < 0
        ? Optional.empty()
        : find(text, end + 1, reader).filter(values -> values.size() == count);
  }

  private static <T> Optional<List<T>> find(String text, int start, LineReader<T> reader) {
    List<T> values = new ArrayList<>();
    for (int from = start; from <= text.length(); ) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 ? text.length() : feed;
      T value = reader.read(text.substring(from, to));
      if (value == null) {
        return Optional.empty();
      }
      values.add(value);
      from = to + 1;
    }
    return Optional.of(List.copyOf(values));
  }

  static <T> String write(List<T> values, Function<T, String> line) {
    StringBuilder text = new StringBuilder(values.size() * 12);
    for (T value : values) {
      text.append(text.isEmpty() ? "" : "\n").append(line.apply(value));
    }
    return text.toString();
  }

  static <T> String writeCounted(List<T> values, Function<T, String> line) {
    return values.size() + "\n" + write(values, line);
  }

  static @Nullable BondCode bondCode(String line) {
    int first = line.indexOf("  ");
    int second = line.indexOf("  ", first + 2);
    if (first < 0 || second < 0) {
      return null;
    }
    int one = PlainNumber.small(line, 0, first);
    int other = PlainNumber.small(line, first + 2, second);
    int code = PlainNumber.small(line, second + 2, line.length());
    return one < 0 || other < 0 || code < 0 ? null : new BondCode(one, other, code);
  }

  static String text(BondCode code) {
    return code.first() + "  " + code.second() + "  " + code.code();
  }

  static @Nullable PartialCharge partialCharge(String line) {
    int blank = line.indexOf(' ');
    int atom = PlainNumber.small(line, 0, Math.max(blank, 0));
    String charge = line.substring(blank + 1);
    return atom < 0 || !PlainNumber.is(charge)
        ? null
        : new PartialCharge(atom, new BigDecimal(charge));
  }

  static String text(PartialCharge charge) {
    return charge.atom() + " " + charge.charge().toPlainString();
  }

  /// `3 2 4 12 anion`: how many atoms, which, and the type.
  static @Nullable Feature feature(String line) {
    int at = line.indexOf(' ');
    int count = PlainNumber.small(line, 0, Math.max(at, 0));
    List<Integer> atoms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int blank = line.indexOf(' ', at + 1);
      int atom = PlainNumber.small(line, at + 1, Math.max(blank, 0));
      if (atom < 0) {
        return null;
      }
      atoms.add(atom);
      at = blank;
    }
    return count < 0 ? null : new Feature(line.substring(at + 1), List.copyOf(atoms));
  }

  static String text(Feature feature) {
    StringBuilder text = new StringBuilder().append(feature.atoms().size());
    feature.atoms().forEach(atom -> text.append(' ').append(atom));
    return text.append(' ').append(feature.type()).toString();
  }
}
