package dev.bdp.formats.uniprot;

/// Descriptions of features over several lines. Those of variants start with sequences, which are
/// cut anywhere: `SEQUENCE -> SEQUENCE (description)`, `SEQUENCE->SEQUENCE: description`.
final class FeatureText {
  private FeatureText() {}

  static boolean startsWithSequence(String key) {
    return key.equals("VARIANT")
        || key.equals("VAR_SEQ")
        || key.equals("CONFLICT")
        || key.equals("MUTAGEN");
  }

  /// Puts the lines `from` to `to`, from `column` on, into `text` as one.
  static void join(
      SourceLines lines, int from, int to, int column, boolean sequence, FlatText text) {
    text.clear();
    boolean inside = sequence;
    for (int line = from; line < to; line++) {
      int end = lines.end(line);
      int at = Math.min(lines.start(line) + column, end);
      int size = text.size;
      if (size > 0 && at < end) {
        inside = inside && !endsSequence(text);
        byte last = text.bytes[size - 1];
        boolean cut = inside && isResidue(last) && isResidue(lines.bytes()[at]);
        boolean dash = last == '-' && (size == 1 || text.bytes[size - 2] != ' ');
        if (!cut && !dash) {
          text.put(' ');
        }
      }
      text.put(lines.bytes(), at, end);
    }
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
    int end = sequence ? sequenceEnd(text) : 0;
    for (int cut = cut(text, canonical.width() - first.length(), end); cut > at; ) {
      canonical.out.put(prefix).put(text.bytes, at, cut).put('\n');
      at = text.bytes[cut] == ' ' ? cut + 1 : cut;
      prefix = next;
      cut = cut(text, at + canonical.width() - next.length(), end);
    }
    canonical
        .words()
        .lines(canonical.out, text.bytes, at, text.size, prefix, next, canonical.width());
    text.clear();
  }

  /// Where a line ends that would reach to `limit`: there if that is inside a sequence or at a
  /// blank; 0 when it is not before `end`, the end of the sequences.
  private static int cut(FlatText text, int limit, int end) {
    if (limit >= end) {
      return 0;
    }
    boolean inside = isResidue(text.bytes[limit - 1]) && isResidue(text.bytes[limit]);
    int cut = limit;
    while (!inside && cut > 0 && text.bytes[cut] != ' ') {
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
