package dev.bdp.formats.uniprot;

/// Whole numbers in text.
final class Numbers {
  private Numbers() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int parse(String text) {
    return parse(text, 0, text.length());
  }

  /// The number that the characters `from` to `to` are, or -1 when they are none below 10^9.
  static int parse(String text, int from, int to) {
    if (from < 0 || to <= from || to - from > 9) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  /// The number that the bytes `from` to `to` are, or -1 when they are none below 10^9.
  static int parse(byte[] bytes, int from, int to) {
    if (to <= from || to - from > 9) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit((char) bytes[i])) {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
