package dev.bdp.formats.genbank.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A keyword with its text, and the sub-keywords below it.
///
/// @param keyword such as `REFERENCE` or, below it, `AUTHORS`
/// @param indent how many blanks are before the keyword
/// @param text what follows, with line breaks but without indentation; null when nothing follows
///   the keyword, not even blanks
/// @param source the source text of the keyword and its text, where that is not in the usual
///   columns
public record Field(
    String keyword, int indent, @Nullable String text, List<Field> parts, @Nullable String source)
    implements Section {
  public Field {
    parts = List.copyOf(parts);
  }

  /// Where a keyword of that name stands in GenBank's own files, when it is a sub-keyword.
  public static int usualIndent(String keyword) {
    return keyword.equals("PUBMED") ? 3 : 2;
  }

  /// The text as one line, words apart by one blank.
  public String joined() {
    if (text == null || text.indexOf('\n') < 0) {
      return text == null ? "" : text.strip();
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// The first part with that keyword.
  public Optional<Field> find(String part) {
    return parts.stream().filter(each -> each.keyword.equals(part)).findFirst();
  }
}
