package dev.bdp.app.export;

import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.Framing;
import dev.bdp.engine.source.RecordFormat;
import java.util.ArrayList;
import java.util.List;

/// How records stand in a text file: as the source's formats write them, or one JSON object a line.
///
/// @param name also what the files end in
/// @param stored the format of a single record
/// @param lines whether a record is brought to one line
public record TextFormat(
    String name, String contentType, RecordFormat stored, Framing framing, boolean lines) {
  /// One JSON object a line.
  public static final String JSONL = "jsonl";

  /// Written from the typed tables, by [ParquetExport].
  public static final String PARQUET = "parquet";

  /// The names of everything that a release of a source can be exported as.
  public static List<String> names(DataSource<?> source) {
    List<String> names = new ArrayList<>();
    source.formatter().formats().forEach(format -> names.add(format.name()));
    if (names.contains("json")) {
      names.add(JSONL);
    }
    if (!source.storage().tables().isEmpty()) {
      names.add(PARQUET);
    }
    return names;
  }

  /// @throws UsageException when the source has no such format
  public static TextFormat of(DataSource<?> source, String name) {
    boolean lines = name.equals(JSONL);
    String stored = lines ? "json" : name;
    return source.formatter().formats().stream()
        .filter(format -> format.name().equals(stored))
        .findFirst()
        .map(format ->
            lines
                ? new TextFormat(JSONL, "application/x-ndjson", format, Framing.NONE, true)
                : new TextFormat(
                    name, format.contentType(), format, source.formatter().framing(format), false))
        .orElseThrow(() ->
            new UsageException(
                "Cannot export as %s: %s has %s. Name one of these with --format."
                    .formatted(name, source.id(), String.join(", ", names(source)))));
  }

  /// The record as it stands in the file.
  byte[] line(byte[] record) {
    if (!lines) {
      return record;
    }
    // A line feed cannot stand inside a JSON string, so every one is white space.
    int end = record.length;
    while (end > 0 && record[end - 1] == '\n') {
      end--;
    }
    byte[] line = new byte[end + 1];
    for (int i = 0; i < end; i++) {
      line[i] = record[i] == '\n' ? (byte) ' ' : record[i];
    }
    line[end] = '\n';
    return line;
  }
}
