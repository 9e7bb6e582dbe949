package dev.bdp.app.http;

/// Text of a client that may go into a statement or a message.
final class PlainText {
  private static final int BRIEF = 80;

  private PlainText() {}

  /// PostgreSQL keeps no U+0000, and half a surrogate pair is no text.
  static String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || !pair && Character.isSurrogate(c)) {
        throw Problem.badRequest("A text of the request has a character that is none.");
      }
      if (pair) {
        i++;
      }
    }
    return text;
  }

  /// As much of it as a message may show.
  static String brief(String text) {
    return text.length() > BRIEF ? text.substring(0, BRIEF) + "…" : text;
  }
}
