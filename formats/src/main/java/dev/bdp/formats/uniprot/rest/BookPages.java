package dev.bdp.formats.uniprot.rest;

/// The pages of a chapter: `pp.7:665-868` or `pp.665-868` in the flat file.
record BookPages(String volume, String first, String last) {

  private static final String MARK = "pp.";

  static BookPages of(String pagesText) {
    String text = pagesText.startsWith(MARK) ? pagesText.substring(MARK.length()) : pagesText;
    int colon = text.indexOf(':');
    String volume = colon < 0 ? "" : text.substring(0, colon);
    String pages = text.substring(colon + 1);
    int dash = pages.indexOf('-');
    return dash < 0
        ? new BookPages(volume, pages, "")
        : new BookPages(volume, pages.substring(0, dash), pages.substring(dash + 1));
  }

  /// The inverse of [#of].
  String text() {
    return MARK
        + (volume.isEmpty() ? "" : volume + ":")
        + first
        + (last.isEmpty() ? "" : "-" + last);
  }
}
