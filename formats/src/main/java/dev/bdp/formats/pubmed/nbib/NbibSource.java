package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PartialDate;

/// The citation in one line: `Nat Aging. 2023 Mar;3(3):327-345. doi: 10.1038/…. Epub 2023 Mar 9.`
final class NbibSource {
  private NbibSource() {}

  static String of(Paper paper, JournalIssue issue) {
    boolean collected = paper.curation().publicationModel().equals("Electronic-eCollection");
    PartialDate electronic =
        paper.dates().electronic().isEmpty()
            ? PartialDate.NONE
            : paper.dates().electronic().getFirst();
    PartialDate shown = collected && !electronic.isEmpty() ? electronic : issue.date();
    StringBuilder out = new StringBuilder();
    String medline = issue.journal().medlineTitle();
    String journal = medline.isEmpty() ? issue.journal().isoAbbreviation() : medline;
    out.append(journal).append(". ").append(shown);
    volume(issue, out);
    if (!paper.pages().toString().isEmpty()) {
      out.append(':').append(paper.pages());
    }
    out.append('.');
    if (!paper.doi().isEmpty()) {
      out.append(" doi: ").append(paper.doi()).append('.');
    }
    if (collected) {
      out.append(" eCollection ").append(issue.date()).append('.');
    } else if (isBeforePrint(paper, electronic)) {
      out.append(" Epub ").append(electronic).append('.');
    }
    return out.toString();
  }

  private static void volume(JournalIssue issue, StringBuilder out) {
    if (!issue.volume().isEmpty() || !issue.issue().isEmpty()) {
      out.append(';').append(issue.volume());
    }
    if (!issue.issue().isEmpty()) {
      out.append('(').append(issue.issue()).append(')');
    }
  }

  private static boolean isBeforePrint(Paper paper, PartialDate electronic) {
    return paper.curation().publicationModel().equals("Print-Electronic")
        && !paper.curation().publicationStatus().equals("aheadofprint")
        && !electronic.isEmpty();
  }
}
