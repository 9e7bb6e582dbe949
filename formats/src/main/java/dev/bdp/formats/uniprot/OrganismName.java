package dev.bdp.formats.uniprot;

import java.util.List;

/// The names of an organism: `Scientific name (strain X) (Common name) (Synonym, Synonym)`.
record OrganismName(String scientific, String common, List<String> synonyms) {

  /// The names in a text without its final full stop. A parenthesis that opens with strain or
  /// isolate belongs to the scientific name.
  static OrganismName read(String text) {
    int open = text.indexOf(" (");
    while (open >= 0
        && (text.startsWith("strain", open + 2) || text.startsWith("isolate", open + 2))) {
      open = text.indexOf(" (", close(text, open + 1) - 1);
    }
    if (open < 0 || !text.endsWith(")")) {
      return new OrganismName(text, "", List.of());
    }
    int close = close(text, open + 1);
    String common = text.substring(open + 2, close - 1);
    if (close == text.length()) {
      return new OrganismName(text.substring(0, open), common, List.of());
    }
    if (!text.startsWith(" (", close)) {
      return new OrganismName(text, "", List.of());
    }
    List<String> synonyms = Evidences.plain(text.substring(close + 2, text.length() - 1), ", ");
    return new OrganismName(text.substring(0, open), common, synonyms);
  }

  /// After the parenthesis that closes the one at `open`, or the end of the text.
  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  static void put(FlatText out, String scientific, String common, List<String> synonyms) {
    out.put(scientific);
    if (!common.isEmpty()) {
      out.put(" (").put(common).put(')');
    }
    if (!synonyms.isEmpty()) {
      out.put(" (").put(synonyms, ", ").put(')');
    }
  }
}
