package dev.bdp.formats.genbank.model;

import java.util.List;

/// Where a location starts or ends. Prints as it was read.
public sealed interface Position {
  /// The lowest base that it may be.
  long lowest();

  /// The highest base that it may be.
  long highest();

  /// Whether it is one base and no other.
  default boolean isExact() {
    return this instanceof Exact;
  }

  /// One base, such as `467`.
  ///
  /// @param base counted from 1; broken files have 0 and negative ones
  /// @param digits with how many digits it is written, leading zeros included
  record Exact(long base, int digits) implements Position {
    @Override
    public long lowest() {
      return base;
    }

    @Override
    public long highest() {
      return base;
    }

    @Override
    public String toString() {
      String text = Long.toString(Math.abs(base));
      return (base < 0 ? "-" : "") + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
  }

  /// A base beyond one end: `<1` or `>888`.
  ///
  /// @param sign `<` or `>`
  record Beyond(char sign, Position of) implements Position {
    @Override
    public long lowest() {
      return of.lowest();
    }

    @Override
    public long highest() {
      return of.highest();
    }

    @Override
    public String toString() {
      return sign + of.toString();
    }
  }

  /// One base of a range: `(102.110)`, in old records without the brackets.
  record Within(Position from, Position to, boolean bracketed) implements Position {
    @Override
    public long lowest() {
      return from.lowest();
    }

    @Override
    public long highest() {
      return to.highest();
    }

    @Override
    public String toString() {
      return bracketed ? "(" + from + "." + to + ")" : from + "." + to;
    }
  }

  /// One of several: `one-of(1888,1901)`.
  record OneOf(List<Position> choices) implements Position {
    public OneOf {
      choices = List.copyOf(choices);
    }

    @Override
    public long lowest() {
      return choices.stream().mapToLong(Position::lowest).min().orElse(0);
    }

    @Override
    public long highest() {
      return choices.stream().mapToLong(Position::highest).max().orElse(0);
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder("one-of(");
      for (int i = 0; i < choices.size(); i++) {
        out.append(i > 0 ? "," : "").append(choices.get(i));
      }
      return out.append(')').toString();
    }
  }
}
