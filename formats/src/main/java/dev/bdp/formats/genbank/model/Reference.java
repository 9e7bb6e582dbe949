package dev.bdp.formats.genbank.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A publication or submission that a record cites. What it does not say is empty.
///
/// @param number its place in the list
/// @param extent what it is about, such as `bases 1 to 81` or `sites`
public record Reference(
    String number,
    String extent,
    List<String> authors,
    String consortium,
    String title,
    String journal,
    String pubmed,
    String medline,
    String remark) {

  /// What a REFERENCE field says.
  public static Reference of(Field field) {
    String text = field.joined();
    int bracket = text.indexOf('(');
    String number = (bracket < 0 ? text : text.substring(0, bracket)).strip();
    String extent = bracket < 0 ? "" : text.substring(bracket + 1).replaceFirst("\\)\\s*$", "");
    return new Reference(
        number,
        extent,
        authors(part(field, "AUTHORS")),
        part(field, "CONSRTM"),
        part(field, "TITLE"),
        part(field, "JOURNAL"),
        part(field, "PUBMED"),
        part(field, "MEDLINE"),
        part(field, "REMARK"));
  }

  private static String part(Field field, String keyword) {
    return field.find(keyword).map(Field::joined).orElse("");
  }

  private static List<String> authors(String text) {
    if (text.isEmpty() || text.equals(".")) {
      return List.of();
    }
    List<String> authors = new ArrayList<>(List.of(text.split(", ")));
    String last = authors.removeLast();
    int and = last.lastIndexOf(" and ");
    Optional.of(last.substring(0, Math.max(0, and)))
        .filter(name -> !name.isEmpty())
        .ifPresent(authors::add);
    authors.add(and < 0 ? last : last.substring(and + 5));
    return List.copyOf(authors);
  }
}
