package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.ArrayList;
import java.util.List;

/// KW lines and the PE line.
final class KeywordLines {
  private static final List<String> EXISTENCE =
      List.of(
          "Evidence at protein level",
          "Evidence at transcript level",
          "Inferred from homology",
          "Predicted",
          "Uncertain");

  private KeywordLines() {}

  /// The level of a PE line's content; 0 when there is none.
  static int existence(String content) {
    int level = content.isEmpty() ? 0 : content.charAt(0) - '0';
    return level >= 1 && level <= EXISTENCE.size() && content.startsWith(":", 1) ? level : 0;
  }

  static List<EvidencedText> read(String text, Evidences evidences) {
    List<EvidencedText> keywords = new ArrayList<>(8);
    for (String keyword : Evidences.split(Keyed.withoutEnd(text, '.'), "; ")) {
      keywords.add(evidences.readShared(keyword));
    }
    return List.copyOf(keywords);
  }

  static void write(int existence, List<EvidencedText> keywords, CanonicalText canonical) {
    if (!canonical.takes(BlockKind.PE)) {
      write(existence, canonical);
    }
    if (!canonical.takes(BlockKind.KW)) {
      write(keywords, canonical);
    }
  }

  private static void write(int existence, CanonicalText canonical) {
    if (existence > 0) {
      canonical.out.put("PE   ").put(existence).put(": ").put(EXISTENCE.get(existence - 1));
      canonical.out.put(";\n");
    }
    canonical.close(BlockKind.PE);
  }

  private static void write(List<EvidencedText> keywords, CanonicalText canonical) {
    ItemWrap items = new ItemWrap(canonical, canonical.words(), "KW   ", canonical.width());
    for (int i = 0; i < keywords.size(); i++) {
      Evidences.put(canonical.text, keywords.get(i));
      canonical.text.put(i == keywords.size() - 1 ? '.' : ';');
      items.item();
    }
    items.end();
    canonical.close(BlockKind.KW);
  }
}
