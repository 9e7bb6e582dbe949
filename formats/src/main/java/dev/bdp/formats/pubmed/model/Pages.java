package dev.bdp.formats.pubmed.model;

/// Where in its volume a paper stands.
///
/// @param medline as MEDLINE writes it, such as `181-5`
public record Pages(String medline, String start, String end) {
  public static final Pages NONE = new Pages("", "", "");

  /// As MEDLINE writes it, or the first and the last page.
  @Override
  public String toString() {
    if (!medline.isEmpty() || start.isEmpty()) {
      return medline;
    }
    return end.isEmpty() ? start : start + "-" + end;
  }
}
