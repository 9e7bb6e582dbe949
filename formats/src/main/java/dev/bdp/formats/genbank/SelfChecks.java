package dev.bdp.formats.genbank;

import dev.bdp.formats.genbank.model.Feature;
import dev.bdp.formats.genbank.model.FeatureLocation.Span;
import dev.bdp.formats.genbank.model.FeatureTable;
import dev.bdp.formats.genbank.model.Field;
import dev.bdp.formats.genbank.model.Locus;
import dev.bdp.formats.genbank.model.Section;
import dev.bdp.formats.genbank.model.Sequence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a record agrees with itself.
record SelfChecks(List<Section> sections, Sequence sequence) {
  private static final int PART = 1 << 14;

  /// The LOCUS line with its length, which may be at the end of the name; null when that cannot be
  /// told.
  @Nullable Locus settle(Locus locus) {
    boolean together = locus.length() < 0 && !locus.unit().isEmpty();
    if (!together) {
      return locus;
    }
    Locus bySequence = LocusLine.apart(locus, sequence.length());
    return bySequence != null ? bySequence : LocusLine.apart(locus, sourceEnd());
  }

  private long sourceEnd() {
    for (Section section : sections) {
      if (section instanceof FeatureTable table) {
        for (Feature feature : table.features()) {
          if (feature.type().equals("source") && feature.location() instanceof Span span) {
            return span.to().highest();
          }
        }
      }
    }
    return 0;
  }

  /// What LOCUS says of the length that is not so; null when all is well.
  @Nullable String wrongLength(Locus locus) {
    if (sequence.isEmpty()
        || locus.length() < 0
        || locus.countsRecords()
        || locus.length() == sequence.length()) {
      return null;
    }
    return "LOCUS says %d %s, the sequence has %d"
        .formatted(locus.length(), locus.unit(), sequence.length());
  }

  /// What BASE COUNT says that is not so; null when all is well or there is none.
  @Nullable String wrongBaseCount() {
    for (Section section : sections) {
      if (section instanceof Field field
          && field.keyword().equals("BASE COUNT")
          && !sequence.isEmpty()) {
        return wrong(field.joined().split("\\s+"));
      }
    }
    return null;
  }

  private @Nullable String wrong(String[] words) {
    long[] counts = counts();
    for (int i = 0; i + 1 < words.length; i += 2) {
      String letter = words[i + 1].toLowerCase(Locale.ROOT);
      if (letter.length() != 1 || "acgtu".indexOf(letter) < 0 || !words[i].matches("\\d{1,15}")) {
        continue;
      }
      long counted = counts[letter.equals("u") ? 't' : letter.charAt(0)];
      if (counted != Long.parseLong(words[i])) {
        return "BASE COUNT says %s %s, the sequence has %d"
            .formatted(words[i], words[i + 1], counted);
      }
    }
    return null;
  }

  private long[] counts() {
    long[] counts = new long[128];
    byte[] part = new byte[PART];
    for (int from = 0; from < sequence.length(); from += PART) {
      int count = Math.min(PART, sequence.length() - from);
      sequence.copy(from, count, part, 0);
      for (int i = 0; i < count; i++) {
        counts[part[i] >= 'A' && part[i] <= 'Z' ? part[i] + 32 : part[i]]++;
      }
    }
    counts['t'] += counts['u'];
    return counts;
  }
}
