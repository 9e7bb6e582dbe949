package dev.bdp.formats.uniprot;

import dev.bdp.formats.uniprot.model.Citation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// RL lines.
final class CitationText {
  private static final Pattern BOOK =
      Pattern.compile(
          "\\(In\\) (.*) \\(eds\\.\\); (.*), (pp\\.[^ ]*), (.*), ([^,]*) \\((\\d{4})\\)\\.");
  private static final Pattern THESIS = Pattern.compile("Thesis \\((\\d{4})\\), (.*), ([^,]*)\\.");
  private static final Pattern PATENT =
      Pattern.compile("Patent number ([^ ]+), (\\d\\d-[A-Z]{3}-\\d{4})\\.");
  private static final Pattern SUBMISSION =
      Pattern.compile("Submitted \\(([A-Z]{3}-\\d{4})\\) to (?:the )?(.*)\\.");
  private static final Pattern UNPUBLISHED =
      Pattern.compile("Unpublished observations \\(([A-Z]{3}-\\d{4})\\)\\.");
  private static final Pattern ONLINE =
      Pattern.compile("\\(er\\) (.*?)(?: ([^ ]*))?\\((\\d{4})\\)\\.");

  private CitationText() {}

  static Citation read(String text, SharedStrings shared) {
    Citation citation = journalArticle(text, shared);
    if (citation == null) {
      citation = special(text);
    }
    return citation;
  }

  /// `Abbr Vol:First-Last(YYYY).`, or null.
  private static @Nullable Citation journalArticle(String text, SharedStrings shared) {
    int end = text.length() - 2;
    if (end < 6 || !text.endsWith(").") || text.charAt(end - 5) != '(' || text.startsWith("(")) {
      return null;
    }
    int open = end - 5;
    int dash = text.lastIndexOf('-', open);
    int colon = text.lastIndexOf(':', Math.max(dash, 0));
    int blank = text.lastIndexOf(' ', Math.max(colon, 0));
    if (Numbers.parse(text, open + 1, end) < 0 || dash < 0 || colon < 0 || blank <= 0) {
      return null;
    }
    return new Citation.JournalArticle(
        shared.of(text, 0, blank),
        text.substring(blank + 1, colon),
        text.substring(colon + 1, dash),
        text.substring(dash + 1, open),
        shared.of(text, open + 1, end));
  }

  private static Citation special(String text) {
    if (text.startsWith("Submitted")) {
      return submission(text);
    }
    if (text.startsWith("(In)")) {
      return book(text);
    }
    Matcher matcher = THESIS.matcher(text);
    if (text.startsWith("Thesis") && matcher.matches()) {
      return new Citation.Thesis(matcher.group(2), matcher.group(3), matcher.group(1));
    }
    matcher = PATENT.matcher(text);
    if (text.startsWith("Patent") && matcher.matches()) {
      return new Citation.Patent(matcher.group(1), matcher.group(2));
    }
    matcher = UNPUBLISHED.matcher(text);
    if (text.startsWith("Unpublished") && matcher.matches()) {
      return new Citation.Unpublished(matcher.group(1));
    }
    matcher = ONLINE.matcher(text);
    if (text.startsWith("(er)") && matcher.matches()) {
      String locator = matcher.group(2) == null ? "" : matcher.group(2);
      return new Citation.OnlineArticle(matcher.group(1), locator, matcher.group(3));
    }
    return other(text);
  }

  private static Citation submission(String text) {
    Matcher matcher = SUBMISSION.matcher(text);
    if (!matcher.matches()) {
      return other(text);
    }
    boolean article = text.startsWith(" to the ", matcher.end(1) + 1);
    return article != matcher.group(2).equals("UniProtKB")
        ? new Citation.Submission(matcher.group(2), matcher.group(1))
        : other(text);
  }

  private static Citation book(String text) {
    Matcher matcher = BOOK.matcher(text);
    if (!matcher.matches()) {
      return other(text);
    }
    List<String> editors = Evidences.plain(matcher.group(1), ", ");
    return new Citation.Book(
        editors,
        matcher.group(2),
        matcher.group(3),
        matcher.group(4),
        matcher.group(5),
        matcher.group(6));
  }

  private static Citation other(String text) {
    return new Citation.OtherCitation(Keyed.withoutEnd(text, '.'));
  }

  static void write(Citation citation, CanonicalText canonical) {
    FlatText text = canonical.text;
    switch (citation) {
      case Citation.JournalArticle(var journal, var volume, var first, var last, var date) ->
          text.put(journal)
              .put(' ')
              .put(volume)
              .put(':')
              .put(first)
              .put('-')
              .put(last)
              .put('(')
              .put(date)
              .put(").");
      case Citation.OnlineArticle(var journal, var locator, var date) ->
          text.put("(er) ")
              .put(journal)
              .put(locator.isEmpty() ? "" : " ")
              .put(locator)
              .put('(')
              .put(date)
              .put(").");
      case Citation.Book(
              var editors,
              var title,
              var pages,
              var publisher,
              var address,
              var date) -> {
        text.put("(In) ").put(editors, ", ").put(" (eds.);");
        canonical.wrap(LineWrap.BLANK, "RL   ");
        text.put(title).put(", ").put(pages).put(", ").put(publisher).put(", ").put(address);
        text.put(" (").put(date).put(").");
      }
      case Citation.Thesis(var institute, var address, var date) ->
          text.put("Thesis (").put(date).put("), ").put(institute).put(", ").put(address).put('.');
      case Citation.Patent(var number, var date) ->
          text.put("Patent number ").put(number).put(", ").put(date).put('.');
      case Citation.Submission(var database, var date) ->
          text.put("Submitted (")
              .put(date)
              .put(database.equals("UniProtKB") ? ") to " : ") to the ")
              .put(database)
              .put('.');
      case Citation.Unpublished(var date) ->
          text.put("Unpublished observations (").put(date).put(").");
      case Citation.OtherCitation(var other) -> {
        if (other.isEmpty()) {
          return;
        }
        text.put(other).put('.');
      }
    }
    canonical.wrap(LineWrap.BLANK, "RL   ");
  }
}
