package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.Abstract;
import dev.bdp.formats.pubmed.model.Keyword;
import dev.bdp.formats.pubmed.model.Paper;

/// Abstracts and keywords.
final class NbibText {
  private NbibText() {}

  static void abstracts(Paper paper, NbibLines lines) {
    for (Abstract one : paper.abstracts()) {
      if (one.type().isEmpty()) {
        lines.add("AB", one.plain());
        lines.add("CI", one.copyright());
      }
    }
  }

  static void otherAbstracts(Paper paper, NbibLines lines) {
    for (Abstract one : paper.abstracts()) {
      if (!one.type().isEmpty()) {
        lines.add("OAB", one.type() + ": " + one.plain());
        lines.add("OABL", one.language());
        lines.add("OCI", one.copyright());
      }
    }
  }

  /// The owner once before the keywords of its list.
  static void keywords(Paper paper, NbibLines lines) {
    String owner = "";
    for (Keyword keyword : paper.keywords()) {
      if (!keyword.owner().equals(owner)) {
        owner = keyword.owner();
        lines.add("OTO", owner);
      }
      lines.add("OT", (keyword.major() ? "*" : "") + keyword.text().plain());
    }
  }
}
