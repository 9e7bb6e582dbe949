package dev.bdp.bench;

import dev.bdp.engine.db.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What one run of the benchmark saw.
///
/// @param stages seconds that the job spent in each state
/// @param unchangedSeconds what the same release under another name took afterwards
record Figures(
    SyntheticRelease release,
    MeasuredProcess ingest,
    Map<String, Double> stages,
    Written written,
    BaselineSeconds baseline,
    double unchangedSeconds) {

  /// Bytes in the tables, the write-ahead log and the files of the store.
  record Written(double tables, double wal, double files) {}

  /// Seconds for the rows and for the files.
  record BaselineSeconds(double rows, double files) {
    double sum() {
      return rows + files;
    }
  }

  double ratio() {
    return ingest.seconds() / baseline.sum();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "entries", "%,d, %.1f MB of text", release.entries(), release.textBytes() / 1e6);
    line(
        text,
        "ingest",
        "%.1f s, %,.0f records/s, %.2f MB/s of text",
        ingest.seconds(),
        release.entries() / ingest.seconds(),
        release.textBytes() / 1e6 / ingest.seconds());
    stages.forEach((stage, seconds) ->
        line(text, "  " + stage, "%.1f s, %.0f %%", seconds, 100 * seconds / ingest.seconds()));
    line(text, "baseline", "%.1f s", baseline.sum());
    line(text, "  rows", "%.1f s", baseline.rows());
    line(text, "  files", "%.1f s", baseline.files());
    line(text, "ratio", "%.2f", ratio());
    line(
        text,
        "unchanged again",
        "%.1f s, %.0f %% of the first",
        unchangedSeconds,
        100 * unchangedSeconds / ingest.seconds());
    line(text, "peak memory", "%.0f MB resident", ingest.peakBytes() / 1e6);
    line(
        text,
        "written",
        "tables %.0f MB, write-ahead log %.0f MB, files %.0f MB",
        written.tables() / 1e6,
        written.wal() / 1e6,
        written.files() / 1e6);
    return text.toString();
  }

  String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("entries", release.entries());
    fields.put("textBytes", release.textBytes());
    fields.put("ingestSeconds", ingest.seconds());
    fields.put("stageSeconds", stages);
    fields.put("baselineRowsSeconds", baseline.rows());
    fields.put("baselineFilesSeconds", baseline.files());
    fields.put("ratio", ratio());
    fields.put("unchangedSeconds", unchangedSeconds);
    fields.put("peakResidentBytes", ingest.peakBytes());
    fields.put("tableBytes", written.tables());
    fields.put("walBytes", written.wal());
    fields.put("fileBytes", written.files());
    return Json.of(fields).text();
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append("%-20s ".formatted(name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
