package dev.bdp.formats.pubchem;

import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;

/// The items of a text that [StructureText] wrote, and the fields of each.
final class TextItems {
  private final String text;
  private int at;
  private int end = -1;

  TextItems(String text) {
    this.text = text;
  }

  /// Goes to the next item, if there is one.
  boolean next() throws MalformedRecordException {
    at = end + 1;
    if (at == text.length()) {
      return false;
    }
    end = text.indexOf(';', at);
    if (end < 0) {
      throw malformed("an item of its structure is cut");
    }
    return true;
  }

  boolean hasMore() {
    return at < end;
  }

  boolean isNegative() {
    return at < end && text.charAt(at) == '-';
  }

  String word() {
    int from = at;
    while (at < end && text.charAt(at) != ' ') {
      at++;
    }
    String word = text.substring(from, at++);
    return word;
  }

  /// The next number; `usual` when the item has no more fields.
  int number(int usual) throws MalformedRecordException {
    if (at >= end) {
      return usual;
    }
    boolean negative = isNegative();
    int from = negative ? ++at : at;
    int number = 0;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = number * 10 + text.charAt(at++) - '0';
    }
    if (at == from || at < end && text.charAt(at) != ' ') {
      throw malformed("a field of its structure is no number");
    }
    at++;
    return negative ? -number : number;
  }

  static MalformedRecordException malformed(String what) {
    return new MalformedRecordException(
        "Cannot read the JSON of a compound: " + what, new Location(1, 0));
  }
}
