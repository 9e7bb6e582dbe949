package dev.bdp.formats.pubmed.nbib;

import java.nio.charset.StandardCharsets;

/// Lines of a tag and a text: `TI - Text`, wrapped as PubMed wraps them.
///
/// A line has at most 88 characters with the blank that it ends in; a longer word stands alone.
final class NbibLines {
  private static final int WIDTH = 88;
  private static final String INDENT = "      ";

  private final StringBuilder out = new StringBuilder(4096);

  /// Adds a field; an empty one is left out.
  void add(String tag, String text) {
    if (text.isEmpty()) {
      return;
    }
    out.append(tag).append(" ".repeat(4 - tag.length())).append("- ");
    int column = INDENT.length();
    int at = 0;
    while (at < text.length()) {
      int blank = text.indexOf(' ', at);
      int end = blank < 0 ? text.length() : blank + 1;
      if (column > INDENT.length() && column + end - at > WIDTH) {
        out.append('\n').append(INDENT);
        column = INDENT.length();
      }
      out.append(text, at, end);
      column += end - at;
      at = end;
    }
    out.append('\n');
  }

  byte[] toBytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
