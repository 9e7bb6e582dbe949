package dev.bdp.formats.pubmed;

import dev.bdp.formats.pubmed.model.PaperDates;
import dev.bdp.formats.pubmed.model.PartialDate;
import java.util.List;

/// Dates, whole and in part.
final class DateElements {
  private DateElements() {}

  static PartialDate date(XmlElement parent, String name) {
    XmlElement date = parent.child(name);
    return date == null ? PartialDate.NONE : date(date);
  }

  static PartialDate date(XmlElement date) {
    return new PartialDate(
        date.text("Year"),
        date.text("Month"),
        date.text("Day"),
        date.text("Season"),
        date.text("MedlineDate"));
  }

  static List<PartialDate> dates(XmlElement parent, String name) {
    return parent.children(name).stream().map(DateElements::date).toList();
  }

  static List<PaperDates.Event> history(XmlElement published) {
    return published.childOrEmpty("History").children("PubMedPubDate").stream()
        .map(date -> new PaperDates.Event(date.attribute("PubStatus"), date(date), time(date)))
        .toList();
  }

  private static String time(XmlElement date) {
    String hour = date.text("Hour");
    if (hour.isEmpty()) {
      return "";
    }
    String second = date.text("Second");
    return padded(hour)
        + ":"
        + padded(date.text("Minute"))
        + (second.isEmpty() ? "" : ":" + padded(second));
  }

  private static String padded(String number) {
    return "0".repeat(Math.max(0, 2 - number.length())) + number;
  }
}
