package dev.bdp.engine.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words as records are found by, made in one way from records and from questions: runs of letters
/// and digits, in lower case.
public final class SearchTerms {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NOT_IN_ID = Pattern.compile("[^A-Za-z0-9_.-]");
  private static final int MOST_WORDS = 256;
  private static final int MOST_CHARS = 64;
  private static final int LEAST_PREFIX = 2;

  private SearchTerms() {}

  /// What a record is found by as PostgreSQL writes a `tsvector`: names have the weight A, the
  /// organism B, what describes it none.
  public static String vector(
      Collection<String> names, Collection<String> organisms, Collection<String> descriptions) {
    Map<String, String> terms = new LinkedHashMap<>();
    words(names).forEach(word -> terms.putIfAbsent(word, "A"));
    words(organisms).forEach(word -> terms.merge(word, "B", SearchTerms::both));
    words(descriptions).forEach(word -> terms.merge(word, "D", SearchTerms::both));
    return terms.entrySet().stream()
        .limit(MOST_WORDS)
        .map(term -> "'" + term.getKey() + "':" + places(term.getValue()))
        .collect(Collectors.joining(" "));
  }

  /// The word that says which source shows a version, as both types write it. No text has such a
  /// word.
  public static String source(String id) {
    return "'@" + NOT_IN_ID.matcher(id).replaceAll("_") + "'";
  }

  private static String both(String weights, String weight) {
    return weights.contains(weight) ? weights : weights + weight;
  }

  /// A lexeme has its weights by its places.
  private static String places(String weights) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < weights.length(); i++) {
      places.add(i + 1 + weights.substring(i, i + 1));
    }
    return String.join(",", places);
  }

  /// All words of a text as a `tsquery`, the last one also as the beginning of a word; empty when
  /// it has none.
  ///
  /// @param weights of the words, such as `A`; empty for any
  public static String query(String text, String weights) {
    List<String> words = words(List.of(text)).toList();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean prefix = i == words.size() - 1 && word.length() >= LEAST_PREFIX;
      terms.add(term(word, prefix ? weights + "*" : weights));
    }
    return String.join(" & ", terms);
  }

  /// All words of a text as a `tsquery`, each whole.
  public static String exactQuery(String text, String weights) {
    return words(List.of(text)).map(word -> term(word, weights)).collect(Collectors.joining(" & "));
  }

  private static String term(String word, String marks) {
    return "'" + word + "'" + (marks.isEmpty() ? "" : ":" + marks);
  }

  private static Stream<String> words(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty() && word.length() <= MOST_CHARS)
        .distinct();
  }
}
