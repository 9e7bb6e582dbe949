package dev.bdp.formats.uniprot.model;

import java.util.List;

/// Where a reference was published (RL lines). Dates are as in the source: `1998`, `FEB-2005` or
/// `12-JAN-1989`.
public sealed interface Citation {
  /// The date of publication.
  String date();

  /// `Abbr Vol:First-Last(YYYY).`
  record JournalArticle(
      String journal, String volume, String firstPage, String lastPage, String date)
      implements Citation {}

  /// `(er) ...`: an article that has a locator instead of pages; the whole text after `(er) `
  /// without year and full stop.
  record OnlineArticle(String journal, String locator, String date) implements Citation {}

  /// `(In) Editors (eds.); Book, pp.V:F-L, Publisher, City (YYYY).`
  record Book(
      List<String> editors,
      String title,
      String pages,
      String publisher,
      String address,
      String date)
      implements Citation {}

  /// `Thesis (YYYY), Institute, Country.`
  record Thesis(String institute, String address, String date) implements Citation {}

  /// `Patent number X, DD-MMM-YYYY.`
  record Patent(String number, String date) implements Citation {}

  /// `Submitted (MMM-YYYY) to the EMBL/GenBank/DDBJ databases.`
  record Submission(String database, String date) implements Citation {}

  /// `Unpublished observations (MMM-YYYY).`
  record Unpublished(String date) implements Citation {}

  /// Any other text, without its final full stop.
  record OtherCitation(String text) implements Citation {
    @Override
    public String date() {
      return "";
    }
  }
}
