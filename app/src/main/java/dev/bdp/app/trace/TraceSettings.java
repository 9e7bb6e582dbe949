package dev.bdp.app.trace;

import java.util.Map;

/// Whether OpenTelemetry's variables ask for traces; so that nothing of it is loaded where they do
/// not.
public final class TraceSettings {
  private TraceSettings() {}

  /// @param environment with `OTEL_TRACES_EXPORTER`, `OTEL_EXPORTER_OTLP_ENDPOINT`, …
  public static boolean askForTraces(Map<String, String> environment) {
    String exporter = environment.getOrDefault("OTEL_TRACES_EXPORTER", "");
    boolean off =
        exporter.equals("none") || environment.getOrDefault("OTEL_SDK_DISABLED", "").equals("true");
    return !off
        && (!exporter.isEmpty()
            || environment.containsKey("OTEL_EXPORTER_OTLP_ENDPOINT")
            || environment.containsKey("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"));
  }
}
