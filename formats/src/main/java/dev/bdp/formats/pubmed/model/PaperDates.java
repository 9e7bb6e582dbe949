package dev.bdp.formats.pubmed.model;

import java.util.List;

/// The dates of a record.
///
/// @param created until 2017
/// @param electronic of electronic publication (ArticleDate)
/// @param contributed when a chapter was added to its book
/// @param history what happened to it, in source order
public record PaperDates(
    PartialDate created,
    PartialDate completed,
    PartialDate revised,
    List<PartialDate> electronic,
    PartialDate contributed,
    List<Event> history) {

  /// A step of the history.
  ///
  /// @param status such as `received` or `entrez`
  /// @param time `05:42`, `05:42:10`; empty when only the day is known
  public record Event(String status, PartialDate date, String time) {}
}
