package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.JournalIssue;
import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PartialDate;

/// The citation in one line: `Nat Aging. 2023 Mar;3(3):327-345. doi: 10.1038/…. Epub 2023 Mar 9.`
///
/// Which of two dates comes first is said by the publication model: an article that is electronic
/// first is cited by the date of that, with the date of its issue or collection at the end.
///
/// Source: NLM, "Creation of Journal Source at NLM" and "Use of Article and ArticleDate Attribute
/// Values in Creating the Source Area".
final class NbibSource {
  private NbibSource() {}

  static String of(Paper paper, JournalIssue issue) {
    String model = paper.curation().publicationModel();
    PartialDate electronic =
        paper.dates().electronic().isEmpty()
            ? PartialDate.NONE
            : paper.dates().electronic().getFirst();
    boolean electronicFirst = model.startsWith("Electronic") && !electronic.isEmpty();
    StringBuilder out = new StringBuilder();
    String medline = issue.journal().medlineTitle();
    String journal = medline.isEmpty() ? issue.journal().isoAbbreviation() : medline;
    PartialDate shown = electronicFirst ? electronic : issue.date();
    out.append(journal).append(shown.isEmpty() ? "." : ". ").append(shown);
    volume(issue, out);
    if (!paper.pages().toString().isEmpty()) {
      out.append(':').append(paper.pages());
    }
    out.append('.');
    if (paper.pages().toString().isEmpty()) {
      paper.locations().stream()
          .filter(location -> location.valid() && location.type().equals("pii"))
          .findFirst()
          .ifPresent(location -> out.append(" pii: ").append(location.value()).append('.'));
    }
    if (!paper.doi().isEmpty()) {
      out.append(" doi: ").append(paper.doi()).append('.');
    }
    switch (model) {
      case "Electronic-eCollection" -> otherDate(" eCollection ", issue.date(), out);
      case "Electronic-Print" -> otherDate(" Print ", issue.date(), out);
      case "Print-Electronic" -> {
        if (!paper.curation().publicationStatus().equals("aheadofprint")) {
          otherDate(" Epub ", electronic, out);
        }
      }
      default -> {}
    }
    return out.toString();
  }

  private static void otherDate(String label, PartialDate date, StringBuilder out) {
    if (!date.isEmpty()) {
      out.append(label).append(date).append('.');
    }
  }

  private static void volume(JournalIssue issue, StringBuilder out) {
    if (!issue.volume().isEmpty() || !issue.issue().isEmpty()) {
      out.append(';').append(issue.volume());
    }
    if (!issue.issue().isEmpty()) {
      out.append('(').append(issue.issue()).append(')');
    }
  }
}
