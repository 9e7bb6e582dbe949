package dev.bdp.formats.genbank.model;

import org.jspecify.annotations.Nullable;

/// A property of a feature: `/gene="lacZ"`, `/codon_start=1`, `/pseudo`.
///
/// @param name what stands between `/` and `=`
/// @param text what stands after `=`, with quotes and line breaks but without indentation; null
///   when there is no `=`
public record Qualifier(String name, @Nullable String text) {

  /// Whether the text is enclosed in quotes and each quote within it is doubled.
  public boolean isQuoted() {
    if (text == null || text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
      return false;
    }
    int last = text.length() - 1;
    for (int i = text.indexOf('"', 1); i < last; i = text.indexOf('"', i + 2)) {
      if (i < 0 || i + 1 == last || text.charAt(i + 1) != '"') {
        return i < 0;
      }
    }
    return true;
  }

  /// The value without quotes, with its line breaks; empty when there is none.
  public String lines() {
    if (text == null) {
      return "";
    }
    if (isQuoted()) {
      return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
    boolean opened = text.startsWith("\"");
    boolean closed = text.endsWith("\"") && text.length() > 1;
    return text.substring(opened ? 1 : 0, text.length() - (opened && closed ? 1 : 0));
  }

  /// The value as one line. The format does not say what a line break stands for; here it is
  /// nothing in a translation, after a hyphen, and inside a list in brackets, and else a blank.
  public String value() {
    String lines = lines();
    if (lines.indexOf('\n') < 0) {
      return lines;
    }
    boolean together = name.equals("translation") || lines.startsWith("(");
    StringBuilder joined = new StringBuilder(lines.length());
    for (String line : lines.split("\n", -1)) {
      String part = line.strip();
      if (!joined.isEmpty() && !together && !endsInsideWord(joined)) {
        joined.append(' ');
      }
      joined.append(part);
    }
    return joined.toString();
  }

  private static boolean endsInsideWord(StringBuilder text) {
    int last = text.length() - 1;
    return text.charAt(last) == '-' && last > 0 && text.charAt(last - 1) != ' ';
  }
}
