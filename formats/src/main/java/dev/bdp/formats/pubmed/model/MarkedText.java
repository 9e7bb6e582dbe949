package dev.bdp.formats.pubmed.model;

/// A text that may hold markup.
///
/// @param markup as XML: elements such as `<i>` and `<mml:math>`, and `&amp;`, `&lt;`, `&gt;`
/// @param plain the text alone
public record MarkedText(String markup, String plain) {
  public static final MarkedText EMPTY = new MarkedText("", "");

  public boolean isEmpty() {
    return markup.isEmpty();
  }

  /// Whether the markup says more than the plain text.
  public boolean isMarked() {
    return !markup.equals(plain);
  }
}
