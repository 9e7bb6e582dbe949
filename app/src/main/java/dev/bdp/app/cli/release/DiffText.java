package dev.bdp.app.cli.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bdp.app.json.ChangeFields;
import dev.bdp.engine.diff.EntryChange;
import dev.bdp.engine.diff.FieldChange;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints changed entries, one a line.
final class DiffText {
  private static final int SHORT = 40;

  private final Format format;
  private final PrintWriter out;

  /// How a change is printed.
  enum Format {
    TABLE,
    JSONL,
    TSV
  }

  /// A change in the words of all formats.
  private record Line(
      String change, String entry, String from, String to, Optional<List<FieldChange>> fields) {
    static Line of(EntryChange change) {
      return switch (change) {
        case EntryChange.Added(String entry, String version) ->
            new Line("added", entry, "", version, Optional.empty());
        case EntryChange.Removed(String entry, String version) ->
            new Line("removed", entry, version, "", Optional.empty());
        case EntryChange.Changed(
                String entry,
                String from,
                String to,
                Optional<List<FieldChange>> fields) ->
            new Line("changed", entry, from, to, fields);
      };
    }
  }

  DiffText(Format format, PrintWriter out) {
    this.format = format;
    this.out = out;
    if (format == Format.TSV) {
      out.println("change\tentry\tfrom\tto\tfields");
    }
  }

  void print(EntryChange change) {
    Line line = Line.of(change);
    out.println(
        switch (format) {
          case TABLE -> table(line);
          case TSV ->
              String.join(
                  "\t",
                  line.change(),
                  line.entry(),
                  line.from(),
                  line.to(),
                  line.fields().map(DiffText::paths).orElse(""));
          case JSONL -> ChangeFields.of(change).toString();
        });
  }

  private static String paths(List<FieldChange> fields) {
    return fields.stream().map(FieldChange::path).collect(Collectors.joining(","));
  }

  private static String table(Line line) {
    return "%-8s %-16s %8s %2s %-8s %s"
        .formatted(
            line.change(),
            line.entry(),
            line.from(),
            line.from().isEmpty() || line.to().isEmpty() ? "" : "->",
            line.to(),
            line.fields()
                .map(fields ->
                    fields.stream().map(DiffText::brief).collect(Collectors.joining("; ")))
                .orElse(""))
        .stripTrailing();
  }

  private static String brief(FieldChange field) {
    return switch (field) {
      case FieldChange.Value(String path, Optional<JsonNode> before, Optional<JsonNode> after) ->
          path + ": " + brief(before) + " -> " + brief(after);
      case FieldChange.Elements(String path, List<JsonNode> removed, List<JsonNode> added) ->
          removed.isEmpty() && added.isEmpty()
              ? path + ": another order"
              : "%s: %d removed, %d added".formatted(path, removed.size(), added.size());
    };
  }

  private static String brief(Optional<JsonNode> value) {
    String text = value.map(JsonNode::toString).orElse("none");
    return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
  }
}
