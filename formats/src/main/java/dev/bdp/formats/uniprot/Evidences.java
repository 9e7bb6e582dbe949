package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evidence tags in text: `value {ECO:0000269|PubMed:1, ECO:0000305}`.
///
/// Every `read…` keeps each character, so that putting the result back gives the text that was
/// read.
final class Evidences {
  private static final String OPEN = " {ECO:";

  private static final int PLACES = 1 << 11;

  private final SharedStrings shared;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private final @Nullable List<String>[] lists = new List[PLACES];

  Evidences(SharedStrings shared) {
    this.shared = shared;
  }

  SharedStrings shared() {
    return shared;
  }

  /// A value with its tag at the end.
  EvidencedText read(String text) {
    int end = text.length();
    int open = end > 0 && text.charAt(end - 1) == '}' ? text.lastIndexOf(OPEN) : -1;
    if (open < 0 || text.indexOf('}', open) != end - 1) {
      return new EvidencedText(text, List.of());
    }
    return new EvidencedText(text.substring(0, open), list(text, open + 2, end - 1));
  }

  /// A value that repeats from entry to entry, with its tag at the end.
  EvidencedText readShared(String text) {
    EvidencedText read = read(text);
    return new EvidencedText(shared.of(read.value()), read.evidences());
  }

  /// Values with their tags, `, ` between them.
  List<EvidencedText> readList(String text) {
    List<EvidencedText> values = new ArrayList<>(2);
    for (String part : split(text, ", ")) {
      values.add(read(part));
    }
    return List.copyOf(values);
  }

  /// Sentences, each with its tag before the full stop.
  List<EvidencedText> readSentences(String text) {
    int open = text.indexOf(OPEN);
    if (open < 0) {
      return text.isEmpty() ? List.of() : List.of(new EvidencedText(text, List.of()));
    }
    List<EvidencedText> texts = new ArrayList<>(2);
    int start = 0;
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      int stop = close + 1;
      boolean last = stop + 1 == text.length();
      if (text.startsWith(".", stop) && (last || text.charAt(stop + 1) == ' ')) {
        texts.add(new EvidencedText(text.substring(start, open), list(text, open + 2, close)));
        if (last) {
          return List.copyOf(texts);
        }
        start = stop + 2;
      }
      open = text.indexOf(OPEN, Math.max(close, start));
    }
    texts.add(new EvidencedText(text.substring(start), List.of()));
    return List.copyOf(texts);
  }

  /// Sentences of a note, which has no full stop after its last tag.
  List<EvidencedText> readNote(String text) {
    if (text.endsWith("}.")) {
      return List.of(new EvidencedText(text, List.of()));
    }
    return readSentences(text.endsWith("}") ? text + "." : text);
  }

  /// The evidences of `{ECO:…, ECO:…}`; of any other text, that text.
  List<String> readTag(String text) {
    int end = text.length() - 1;
    return end > 0 && text.charAt(0) == '{' && text.charAt(end) == '}'
        ? list(text, 1, end)
        : list(text, 0, end + 1);
  }

  /// The evidences of a list without braces, in bytes.
  List<String> list(byte[] bytes, int from, int to) {
    int place = SharedStrings.hash(bytes, from, to) & PLACES - 1;
    List<String> known = lists[place];
    if (known != null && equal(known, bytes, from, to)) {
      return known;
    }
    List<String> fresh = list(FlatText.text(bytes, from, to), 0, to - from);
    lists[place] = fresh;
    return fresh;
  }

  private static boolean equal(List<String> known, byte[] bytes, int from, int to) {
    int at = from;
    for (int i = 0; i < known.size(); i++) {
      String evidence = known.get(i);
      if (i > 0) {
        if (to - at < 2 || bytes[at] != ',' || bytes[at + 1] != ' ') {
          return false;
        }
        at += 2;
      }
      if (to - at < evidence.length()
          || !SharedStrings.equal(evidence, bytes, at, at + evidence.length())) {
        return false;
      }
      at += evidence.length();
    }
    return at == to;
  }

  /// The evidences of a list without braces.
  List<String> list(String text, int from, int to) {
    int comma = text.indexOf(", ", from);
    if (comma < 0 || comma >= to) {
      return List.of(shared.of(text, from, to));
    }
    List<String> evidences = new ArrayList<>(4);
    int start = from;
    while (comma >= 0 && comma < to) {
      evidences.add(shared.of(text, start, comma));
      start = comma + 2;
      comma = text.indexOf(", ", start);
    }
    evidences.add(shared.of(text, Math.min(start, to), to));
    return List.copyOf(evidences);
  }

  /// The parts of a text between separators outside braces.
  static List<String> split(String text, String separator) {
    if (text.indexOf('{') < 0) {
      return plain(text, separator);
    }
    List<String> parts = new ArrayList<>(4);
    boolean inside = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        inside = true;
      } else if (c == '}') {
        inside = false;
      } else if (!inside && c == separator.charAt(0) && text.startsWith(separator, i)) {
        parts.add(text.substring(start, i));
        start = i + separator.length();
        i = start - 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /// The parts of a text between separators.
  static List<String> plain(String text, String separator) {
    int next = text.indexOf(separator);
    if (next < 0) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>(8);
    int start = 0;
    while (next >= 0) {
      parts.add(text.substring(start, next));
      start = next + separator.length();
      next = text.indexOf(separator, start);
    }
    parts.add(text.substring(start));
    return List.copyOf(parts);
  }

  static void put(FlatText out, EvidencedText text) {
    out.put(text.value());
    putTag(out, text.evidences());
  }

  /// Puts ` {ECO:…, ECO:…}`, or nothing when there is no evidence.
  static void putTag(FlatText out, List<String> evidences) {
    if (!evidences.isEmpty()) {
      out.put(" {").put(evidences, ", ").put('}');
    }
  }

  static void putList(FlatText out, List<EvidencedText> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        out.put(", ");
      }
      put(out, texts.get(i));
    }
  }

  static void putSentences(FlatText out, List<EvidencedText> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        out.put(' ');
      }
      put(out, texts.get(i));
      if (!texts.get(i).evidences().isEmpty()) {
        out.put('.');
      }
    }
  }

  static void putNote(FlatText out, List<EvidencedText> texts) {
    putSentences(out, texts);
    if (!texts.isEmpty() && !texts.getLast().evidences().isEmpty()) {
      out.size--;
    }
  }
}
