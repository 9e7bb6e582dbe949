package dev.bdp.formats.pubmed.nbib;

import dev.bdp.formats.pubmed.model.Paper;
import dev.bdp.formats.pubmed.model.PaperDates;
import dev.bdp.formats.pubmed.model.PartialDate;

/// Dates as digits, and the history of a record.
record NbibDates(Paper paper) {

  /// `20260107`; months and days that are missing are left out.
  static String digits(PartialDate date) {
    return date.iso().replace("-", "");
  }

  void history(NbibLines lines) {
    lines.add("EDAT", first("pubmed"));
    lines.add("MHDA", first("medline"));
    lines.add("PMCR", firstDay("pmc-release"));
    lines.add("CRDT", first("entrez"));
    for (PaperDates.Event event : paper.dates().history()) {
      lines.add("PHST", minute(event) + " [" + event.status() + "]");
    }
  }

  /// When the record got a status; empty when it did not.
  String first(String status) {
    return paper.dates().history().stream()
        .filter(event -> event.status().equals(status))
        .map(NbibDates::minute)
        .findFirst()
        .orElse("");
  }

  private String firstDay(String status) {
    String minute = first(status);
    return minute.isEmpty() ? "" : minute.substring(0, minute.indexOf(' '));
  }

  private static String minute(PaperDates.Event event) {
    String time = event.time().isEmpty() ? "00:00" : event.time().substring(0, 5);
    return event.date().iso().replace('-', '/') + " " + time;
  }
}
