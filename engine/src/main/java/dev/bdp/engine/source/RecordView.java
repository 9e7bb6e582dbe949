package dev.bdp.engine.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A record as a page shows it to people, of whatever source: facts, a sequence, what lies on it.
///
/// @param title what people call it
/// @param features on the sequence, at most [#MOST_FEATURES]
/// @param featuresTotal how many the record has
public record RecordView(
    String title,
    Optional<String> subtitle,
    List<Fact> facts,
    Optional<Sequence> sequence,
    List<Feature> features,
    long featuresTotal) {
  public static final int MOST_FEATURES = 5000;
  public static final int MOST_RESIDUES = 100_000;
  private static final int MOST_VALUES = 200;

  public RecordView {
    facts =
        facts.stream()
            .filter(fact -> !fact.values().isEmpty())
            .map(fact -> new Fact(fact.label(), fact.values().stream().limit(MOST_VALUES).toList()))
            .toList();
    features = features.stream().limit(MOST_FEATURES).toList();
  }

  /// A subtitle of what is known of its parts.
  public static Optional<String> subtitle(String... parts) {
    return Stream.of(parts)
        .filter(part -> !part.isEmpty())
        .reduce((before, part) -> before + " · " + part);
  }

  /// Something that the record says, once or more often.
  public record Fact(String label, List<Value> values) {
    public Fact {
      values = values.stream().filter(value -> !value.text().isEmpty()).toList();
    }

    public static Fact of(String label, List<String> texts) {
      return new Fact(label, texts.stream().map(Value::new).toList());
    }

    public static Fact of(String label, String text) {
      return of(label, List.of(text));
    }
  }

  /// @param href where more is found; an `https` URL
  public record Value(String text, Optional<String> href) {
    public Value(String text) {
      this(text, Optional.empty());
    }
  }

  /// What the letters of a sequence are.
  public enum Alphabet {
    PROTEIN,
    DNA,
    RNA
  }

  /// @param residues the first [#MOST_RESIDUES] of them
  public record Sequence(Alphabet alphabet, long length, String residues) {
    public Sequence {
      residues =
          residues.length() > MOST_RESIDUES ? residues.substring(0, MOST_RESIDUES) : residues;
    }

    public boolean isTruncated() {
      return residues.length() < length;
    }
  }

  /// Something that lies on the sequence.
  ///
  /// @param begin counted from 1; empty when it is not known
  public record Feature(
      String type,
      Optional<Long> begin,
      Optional<Long> end,
      String description,
      Optional<String> id) {}
}
