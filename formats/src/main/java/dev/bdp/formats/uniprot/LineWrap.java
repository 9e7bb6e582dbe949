package dev.bdp.formats.uniprot;

/// UniProt's rule for breaking a text into lines: at the last separator that keeps the line within
/// the width.
enum LineWrap {
  /// At blanks.
  BLANK,
  /// At blanks, and after a dash inside a word.
  BLANK_OR_DASH,
  /// At the blank after a comma.
  COMMA,
  /// At the blank after a comma, or after `and` behind one.
  COMMA_AND,
  /// At the blank after a semicolon.
  SEMICOLON,
  /// As [#BLANK_OR_DASH], also before a number: `A-124`.
  BLANK_OR_ANY_DASH,
  /// Not at all.
  NEVER;

  /// Puts the bytes `from` to `to` of `text` as lines, the first after `first`, the others after
  /// `next`.
  void lines(FlatText out, byte[] text, int from, int to, String first, String next, int width) {
    String prefix = first;
    int at = from;
    while (true) {
      int room = width - prefix.length();
      int cut = to - at <= room || this == NEVER ? -1 : breakBefore(text, at, to, at + room);
      out.put(prefix);
      if (cut < 0) {
        out.put(text, at, to).put('\n');
        return;
      }
      out.put(text, at, text[cut] == ' ' ? cut : cut + 1).put('\n');
      at = cut + 1;
      prefix = next;
    }
  }

  /// The separator at which to break the line that starts at `at`, or -1.
  private int breakBefore(byte[] text, int at, int to, int limit) {
    for (int i = Math.min(limit, to - 1); i > at; i--) {
      if (text[i] == ' ' ? blankBreaks(text, i, at) : i < limit && dashBreaks(text, i, at, to)) {
        return i;
      }
    }
    for (int i = limit + 1; i < to - 1; i++) {
      if (text[i] == ' ' ? blankBreaks(text, i, at) : dashBreaks(text, i, at, to)) {
        return i;
      }
    }
    return -1;
  }

  private boolean blankBreaks(byte[] text, int i, int at) {
    byte before = text[i - 1];
    return switch (this) {
      case COMMA -> before == ',';
      case COMMA_AND ->
          before == ',' || before == 'd' && i - at > 5 && text[i - 4] == ' ' && text[i - 5] == ',';
      case SEMICOLON -> before == ';';
      case BLANK -> true;
      case BLANK_OR_DASH, BLANK_OR_ANY_DASH ->
          before != '-'
              && !(before == 'C'
                  && i - 2 >= at
                  && (text[i - 2] == 'E' || text[i - 2] == 'T')
                  && (i - 3 < at || !isWord(text[i - 3])));
      case NEVER -> false;
    };
  }

  private boolean dashBreaks(byte[] text, int i, int at, int to) {
    if (this != BLANK_OR_DASH && this != BLANK_OR_ANY_DASH
        || text[i] != '-'
        || i + 1 >= to
        || text[i - 1] == ' ') {
      return false;
    }
    byte after = text[i + 1];
    return (isWord(after) || after == '(' || after == '[')
        && !(this == BLANK_OR_DASH && isLetter(text[i - 1]) && digitsOnly(text, i + 1, to));
  }

  /// Whether only digits follow up to the end of the word, as in `A-562`.
  private static boolean digitsOnly(byte[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] >= '0' && text[i] <= '9') {
      i++;
    }
    return i > from
        && (i == to || text[i] == ' ' || text[i] == ',' || text[i] == ';' || text[i] == '.');
  }

  private static boolean isWord(byte c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }

  private static boolean isLetter(byte c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
