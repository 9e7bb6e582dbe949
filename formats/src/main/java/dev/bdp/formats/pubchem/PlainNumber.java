package dev.bdp.formats.pubchem;

/// Numbers that come back as the text that they were: no leading zeros, no plus sign, no exponent,
/// no negative zero.
final class PlainNumber {
  private static final int MOST_DIGITS = 18;

  private PlainNumber() {}

  static boolean isWhole(String text) {
    return text.indexOf('.') < 0 && is(text);
  }

  static boolean is(String text) {
    int length = text.length();
    int from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int point = -1;
    boolean zero = true;
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      } else {
        zero &= c == '0';
      }
    }
    int wholeEnd = point < 0 ? length : point;
    return length - from <= MOST_DIGITS
        && wholeEnd > from
        && point != length - 1
        && (text.charAt(from) != '0' || wholeEnd == from + 1)
        && (from == 0 || !zero);
  }

  /// The number that starts at `from` and ends before `to`, an atom's or a code; -1 when there is
  /// none.
  static int small(String text, int from, int to) {
    if (from >= to || to - from > 6 || text.charAt(from) == '0') {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
