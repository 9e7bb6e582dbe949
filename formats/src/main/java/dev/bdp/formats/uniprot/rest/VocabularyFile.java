package dev.bdp.formats.uniprot.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bdp.formats.uniprot.rest.Vocabulary.Keyword;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Reads UniProt's vocabulary files: terms of two-letter lines, each ended by `//`.
///
///     ID   2Fe-2S.
///     AC   KW-0001
///     CA   Ligand.
///     //
final class VocabularyFile {
  private static final int DATA = 5;

  private VocabularyFile() {}

  /// Keywords (ID) and categories (IC) by name.
  static Map<String, Keyword> keywords(byte[] text) {
    Map<String, Keyword> keywords = new HashMap<>();
    forEachTerm(
        text,
        term -> {
          String name = term.getOrDefault("ID", "");
          String category = term.getOrDefault("CA", "");
          if (!name.isEmpty() && term.containsKey("AC")) {
            keywords.put(unstopped(name), new Keyword(term.get("AC"), unstopped(category)));
          }
        });
    return keywords;
  }

  /// Ids by the text of SUBCELLULAR LOCATION comments: the SL line of a location, the name of a
  /// topology or orientation.
  static Map<String, String> locations(byte[] text) {
    Map<String, String> locations = new HashMap<>();
    forEachTerm(
        text,
        term -> {
          String id = term.get("AC");
          if (id == null) {
            return;
          }
          for (String line : new String[] {"ID", "IT", "IO", "SL"}) {
            String name = term.get(line);
            if (name != null) {
              locations.put(unstopped(name), id);
            }
          }
        });
    return locations;
  }

  /// Accessions by name.
  static Map<String, String> diseases(byte[] text) {
    Map<String, String> diseases = new HashMap<>();
    forEachTerm(
        text,
        term -> {
          if (term.containsKey("ID") && term.containsKey("AC")) {
            diseases.put(unstopped(term.get("ID")), term.get("AC"));
          }
        });
    return diseases;
  }

  private static String unstopped(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /// Terms begin after the rule of underscores, which ends the introduction.
  private static void forEachTerm(byte[] text, Consumer<Map<String, String>> action) {
    Map<String, String> term = new HashMap<>();
    boolean begun = false;
    for (String line : new String(text, UTF_8).split("\r?\n")) {
      if (!begun) {
        begun = line.startsWith("____");
      } else if (line.startsWith("//")) {
        action.accept(term);
        term = new HashMap<>();
      } else if (line.length() > DATA && line.startsWith("   ", 2)) {
        term.merge(line.substring(0, 2), line.substring(DATA).strip(), (a, b) -> a + " " + b);
      }
    }
  }
}
