package dev.bdp.engine.source;

import java.util.Comparator;
import java.util.List;

/// The names that somebody may have meant who wrote another.
final class NearestNames {
  private static final int MOST = 3;

  private NearestNames() {}

  /// The nearest first; none that differs in more than a third of its letters.
  static List<String> of(String written, List<String> names) {
    return names.stream()
        .filter(name -> distance(written, name) <= name.length() / 3)
        .sorted(Comparator.comparingInt(name -> distance(written, name)))
        .limit(MOST)
        .toList();
  }

  /// How many letters to add, drop or change make `b` of `a` (Levenshtein).
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
