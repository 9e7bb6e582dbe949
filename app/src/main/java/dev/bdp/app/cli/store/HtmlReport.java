package dev.bdp.app.cli.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A tree of plain maps, lists, texts and numbers as a web page that needs nothing else: maps are
/// tables of two columns, lists one after the other.
final class HtmlReport {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>%s</title>
      <style>
      body { font-family: sans-serif; margin: 2em; }
      table { border-collapse: collapse; margin: 0.3em 0; }
      th, td { border: 1px solid #aaa; padding: 0.2em 0.5em; text-align: left; vertical-align: top; }
      th { background: #eee; font-weight: normal; }
      </style>
      </head>
      <body>
      <h1>%s</h1>
      """;

  private final StringBuilder html = new StringBuilder();

  private HtmlReport() {}

  static String of(String title, Map<String, ?> tree) {
    HtmlReport report = new HtmlReport();
    report.html.append(HEAD.formatted(escape(title), escape(title)));
    report.map(tree);
    return report.html.append("</body>\n</html>\n").toString();
  }

  private void map(Map<?, ?> fields) {
    html.append("<table>\n");
    fields.forEach((name, value) -> {
      html.append("<tr><th>").append(escape(words(name))).append("</th><td>");
      value(value);
      html.append("</td></tr>\n");
    });
    html.append("</table>\n");
  }

  private void value(Object value) {
    switch (value) {
      case Map<?, ?> fields -> map(fields);
      case List<?> list when list.isEmpty() -> html.append("none");
      case List<?> list ->
          list.forEach(item -> {
            value(item);
            html.append(item instanceof Map ? "" : "<br>\n");
          });
      default -> html.append(escape(value.toString()));
    }
  }

  /// `publishedAt` as `published at`.
  private static String words(Object name) {
    return name.toString().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
