package dev.bdp.formats.genbank.model;

import java.util.List;
import java.util.Locale;

/// Where a feature lies, in the grammar of the INSDC feature table. Prints as it was read, without
/// blanks and line breaks.
public sealed interface FeatureLocation {

  /// One base: `467`, or an uncertain one: `(102.110)`, `one-of(5,9)`.
  record Point(Position at) implements FeatureLocation {
    @Override
    public String toString() {
      return at.toString();
    }
  }

  /// A run of bases: `340..565`, `<345..500`. On a circle it may end before it starts.
  record Span(Position from, Position to) implements FeatureLocation {
    @Override
    public String toString() {
      return from + ".." + to;
    }
  }

  /// A place between two bases: `123^124`.
  record Between(Position left, Position right) implements FeatureLocation {
    @Override
    public String toString() {
      return left + "^" + right;
    }
  }

  /// The other strand: `complement(34..126)`.
  record Complement(FeatureLocation of) implements FeatureLocation {
    @Override
    public String toString() {
      return "complement(" + of + ")";
    }
  }

  /// A location on another sequence: `J00194.1:100..202`.
  record Remote(String sequence, FeatureLocation at) implements FeatureLocation {
    @Override
    public String toString() {
      return sequence + ":" + at;
    }
  }

  /// A gap of an assembly: `gap(100)`, `gap(unk100)`, `gap()`.
  record Gap(String length) implements FeatureLocation {
    @Override
    public String toString() {
      return "gap(" + length + ")";
    }
  }

  /// Several locations: `join(12..78,134..202)`. Broken files have a comma after the last.
  record Compound(Operator operator, List<FeatureLocation> parts, boolean commaAtEnd)
      implements FeatureLocation {
    public Compound {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder(16 + 16 * parts.size());
      out.append(operator.word()).append('(');
      for (int i = 0; i < parts.size(); i++) {
        out.append(i > 0 ? "," : "").append(parts.get(i));
      }
      return out.append(commaAtEnd ? ",)" : ")").toString();
    }
  }

  /// What several locations are to each other.
  enum Operator {
    /// One sequence, end to end.
    JOIN,
    /// In this order, nothing said of joining them.
    ORDER,
    /// In no order; not used since the 1990s.
    GROUP,
    /// Two residues with a bond between them.
    BOND,
    /// Exactly one of them.
    ONE_OF;

    /// How it is written.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
