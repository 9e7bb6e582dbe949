package dev.bdp.formats.uniprot;

/// Descriptions of features over several lines. Those of variants start with sequences, which are cut anywhere:
/// `SEQUENCE -> SEQUENCE (description)`, `SEQUENCE->SEQUENCE: description`.
final class FeatureText {
  private FeatureText() {}

  static boolean startsWithSequence(String key) {
    return key.equals("VARIANT") || key.equals("VAR_SEQ") || key.equals("CONFLICT") || key.equals("MUTAGEN");
  }

  /// The lines `from` to `to` as one text, from `column` on.
  static String joined(SourceLines lines, int from, int to, int column, boolean sequence, FlatText scratch) {
    if (to == from + 1) {
      return lines.content(from, column);
    }
    scratch.clear();
    boolean inside = sequence;
    for (int line = from; line < to; line++) {
      int end = lines.end(line);
      int at = Math.min(lines.start(line) + column, end);
      int size = scratch.size;
      if (size > 0 && at < end) {
        inside = inside && !endsSequence(scratch);
        byte last = scratch.bytes[size - 1];
        boolean cut = inside && isResidue(last) && isResidue(lines.bytes()[at]);
        boolean dash = last == '-' && (size == 1 || scratch.bytes[size - 2] != ' ');
        if (!cut && !dash) {
          scratch.put(' ');
        }
      }
      scratch.put(lines.bytes(), at, end);
    }
    return scratch.toString();
  }

  private static boolean endsSequence(FlatText text) {
    for (int i = 0; i < text.size; i++) {
      if (text.bytes[i] == '(' || text.bytes[i] == ':') {
        return true;
      }
    }
    return false;
  }

  private static boolean isResidue(byte c) {
    return c >= 'A' && c <= 'Z';
  }

  /// Puts the text as lines; as long as it is sequence, each is filled to the last column.
  static void wrap(CanonicalText canonical, boolean sequence, String first, String next) {
    FlatText text = canonical.text;
    int at = 0;
    String prefix = first;
    if (sequence) {
      int room = canonical.width() - prefix.length();
      int end = sequenceEnd(text);
      while (at + room < end && isResidue(text.bytes[at + room]) && isResidue(text.bytes[at + room - 1])) {
        canonical.out.put(prefix).put(text.bytes, at, at + room).put('\n');
        at += room;
        prefix = next;
        room = canonical.width() - prefix.length();
        if (at + room < end && !(isResidue(text.bytes[at + room]) && isResidue(text.bytes[at + room - 1]))) {
          int cut = breakBefore(text, at, at + room);
          if (cut > at) {
            canonical.out.put(prefix).put(text.bytes, at, cut).put('\n');
            at = cut + 1;
          }
        }
      }
    }
    LineWrap.BLANK_OR_DASH.lines(canonical.out, text.bytes, at, text.size, prefix, next, canonical.width());
    text.clear();
  }

  private static int breakBefore(FlatText text, int at, int limit) {
    int cut = limit;
    while (cut > at && text.bytes[cut] != ' ') {
      cut--;
    }
    return cut;
  }

  private static int sequenceEnd(FlatText text) {
    for (int i = 0; i < text.size; i++) {
      byte c = text.bytes[i];
      if (c == ':' || c == '(') {
        return i;
      }
    }
    return text.size;
  }
}
