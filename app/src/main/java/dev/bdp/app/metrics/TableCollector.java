package dev.bdp.app.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Optional;

/// Hands over what the tables say whenever the metrics are read, all of one moment, with a gauge
/// that says whether they could be read at all.
record TableCollector(TableReadings readings) implements MultiCollector {
  @Override
  public MetricSnapshots collect() {
    Optional<TableReading> reading = readings.read();
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    all.metricSnapshot(
        single(
            "bdp_database_up", "Whether the tables could be read.", reading.isPresent() ? 1 : 0));
    reading.ifPresent(there -> {
      all.metricSnapshot(
          single("bdp_tables_age_seconds", "How old what the tables say is.", there.ageSeconds()));
      all.metricSnapshot(
          single(
              "bdp_tables_read_duration_seconds",
              "How long the database took to say it.",
              there.tookNanos() / 1e9));
      there.samples().forEach((metric, samples) -> all.metricSnapshot(gauge(metric, samples)));
    });
    return all.build();
  }

  private static GaugeSnapshot single(String name, String help, double value) {
    return gauge(
        new TableMetric(name, help, List.of(), ""),
        List.of(new TableReading.Sample(List.of(), value)));
  }

  private static GaugeSnapshot gauge(TableMetric metric, List<TableReading.Sample> samples) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(metric.name()).help(metric.help());
    for (TableReading.Sample sample : samples) {
      gauge.dataPoint(
          GaugeSnapshot.GaugeDataPointSnapshot.builder()
              .labels(Labels.of(metric.labels(), sample.labels()))
              .value(sample.value())
              .build());
    }
    return gauge.build();
  }
}
