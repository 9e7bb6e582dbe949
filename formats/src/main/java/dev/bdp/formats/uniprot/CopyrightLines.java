package dev.bdp.formats.uniprot;

/// The copyright notice at the end of the CC lines, between two rules.
final class CopyrightLines {
  private static final String RULE = "-".repeat(75);
  private static final String OLD_RULE = "-".repeat(71);

  private CopyrightLines() {}

  static boolean isRule(SourceLines lines, int line) {
    return lines.startsWith(line, "CC   ----");
  }

  /// The lines between the rules, joined by line feeds.
  static String read(SourceLines lines, int from, int to) {
    StringBuilder notice = new StringBuilder(160);
    for (int line = from; line < to; line++) {
      if (!isRule(lines, line)) {
        notice.append(notice.isEmpty() ? "" : "\n").append(lines.content(line, 5));
      }
    }
    return notice.toString();
  }

  static void write(String notice, CanonicalText canonical) {
    if (canonical.takes(BlockKind.COPYRIGHT)) {
      return;
    }
    if (!notice.isEmpty()) {
      String rule = canonical.columns() ? OLD_RULE : RULE;
      canonical.out.put("CC   ").put(rule).put('\n');
      for (String line : notice.split("\n", -1)) {
        canonical.out.put("CC   ").put(line).put('\n');
      }
      canonical.out.put("CC   ").put(rule).put('\n');
    }
    canonical.close(BlockKind.COPYRIGHT);
  }
}
