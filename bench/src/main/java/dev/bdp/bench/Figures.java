package dev.bdp.bench;

import dev.bdp.engine.db.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What one run of the benchmark saw.
///
/// @param stages the states that the job went through
/// @param again the same release under another name, ingested afterwards
record Figures(
    SyntheticRelease release,
    MeasuredProcess ingest,
    List<Stages.Stage> stages,
    Written written,
    Baseline baseline,
    MeasuredProcess again) {

  /// Bytes in the tables, the write-ahead log and the files of the store.
  record Written(double tables, double wal, double files) {}

  /// What the rows and the files took without a framework.
  record Baseline(Effort rows, Effort files) {
    double seconds() {
      return rows.seconds() + files.seconds();
    }

    double processorSeconds() {
      return rows.processorSeconds() + files.processorSeconds();
    }
  }

  /// Seconds on the clock and of processors.
  record Effort(double seconds, double processorSeconds) {
    Effort plus(Effort other) {
      return new Effort(seconds + other.seconds, processorSeconds + other.processorSeconds);
    }
  }

  double ratio() {
    return ingest.seconds() / baseline.seconds();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "entries", "%,d, %.1f MB of text", release.entries(), release.textBytes() / 1e6);
    line(
        text,
        "ingest",
        "%.1f s, %,.0f records/s, %.2f MB/s of text; processors: program %.1f s, server %.1f s",
        ingest.seconds(),
        release.entries() / ingest.seconds(),
        release.textBytes() / 1e6 / ingest.seconds(),
        ingest.usage().sum().program(),
        ingest.usage().sum().server());
    for (Stages.Stage stage : stages) {
      Usage.Seconds used = ingest.usage().between(stage.from(), stage.to());
      line(
          text,
          "  " + stage.name(),
          "%.1f s, %.0f %%; program %.1f s, server %.1f s",
          stage.seconds(),
          100 * stage.seconds() / ingest.seconds(),
          used.program(),
          used.server());
    }
    line(
        text,
        "baseline",
        "%.1f s; processors %.1f s",
        baseline.seconds(),
        baseline.processorSeconds());
    effort(text, "  rows", baseline.rows());
    effort(text, "  files", baseline.files());
    line(
        text,
        "ratio",
        "%.2f; of processor time %.2f",
        ratio(),
        ingest.usage().sum().sum() / baseline.processorSeconds());
    line(
        text,
        "unchanged again",
        "%.1f s, %.0f %% of the first; processors: program %.1f s, server %.1f s, %.0f %%",
        again.seconds(),
        100 * again.seconds() / ingest.seconds(),
        again.usage().sum().program(),
        again.usage().sum().server(),
        100 * again.usage().sum().sum() / ingest.usage().sum().sum());
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
    Map<String, Object> stageSeconds = new LinkedHashMap<>();
    stages.forEach(stage ->
        stageSeconds.merge(stage.name(), stage.seconds(), (a, b) -> (double) a + (double) b));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("entries", release.entries());
    fields.put("textBytes", release.textBytes());
    fields.put("ingestSeconds", ingest.seconds());
    fields.put("ingestProgramProcessorSeconds", ingest.usage().sum().program());
    fields.put("ingestServerProcessorSeconds", ingest.usage().sum().server());
    fields.put("stageSeconds", stageSeconds);
    fields.put("baselineRowsSeconds", baseline.rows().seconds());
    fields.put("baselineFilesSeconds", baseline.files().seconds());
    fields.put("baselineProcessorSeconds", baseline.processorSeconds());
    fields.put("ratio", ratio());
    fields.put("unchangedSeconds", again.seconds());
    fields.put("unchangedProcessorSeconds", again.usage().sum().sum());
    fields.put("peakResidentBytes", ingest.peakBytes());
    fields.put("tableBytes", written.tables());
    fields.put("walBytes", written.wal());
    fields.put("fileBytes", written.files());
    return Json.of(fields).text();
  }

  private static void effort(StringBuilder text, String name, Effort effort) {
    line(text, name, "%.1f s; processors %.1f s", effort.seconds(), effort.processorSeconds());
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append("%-20s ".formatted(name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
