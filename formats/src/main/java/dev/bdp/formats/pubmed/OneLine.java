package dev.bdp.formats.pubmed;

/// Text of an element as one line. Files of before 2026, and those of other tools, break and indent
/// lines where it means nothing.
final class OneLine {
  private OneLine() {}

  /// The text without blanks around it, each run of blanks that breaks a line as one blank.
  static String of(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    String inside = text.substring(from, to);
    return inside.indexOf('\n') < 0 ? inside : joined(inside);
  }

  private static String joined(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean breaks = false;
      while (end < text.length() && isBlank(text.charAt(end))) {
        breaks |= text.charAt(end) == '\n';
        end++;
      }
      if (breaks) {
        out.append(' ');
        at = end;
      } else {
        end = Math.max(end, at + 1);
        out.append(text, at, end);
        at = end;
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
