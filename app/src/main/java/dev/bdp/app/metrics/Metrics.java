package dev.bdp.app.metrics;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.PoolUse;
import dev.bdp.engine.job.Program;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.work.WorkListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The metrics of this process, and those of the tables where it is asked for them. Safe for use by
/// many threads.
///
/// All names begin with `bdp_`, except those of the virtual machine, which have the names that
/// ready-made dashboards know. No label has a value that grows with the records or files.
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final List<Runnable> open = new ArrayList<>();
  private final WorkMeters work = new WorkMeters(registry);

  /// What an exposition is sent as.
  public record Exposition(String contentType, byte[] body) {}

  private Metrics() {}

  /// What the process itself sees: its work, its connections, its store, its virtual machine.
  public static Metrics ofProcess(Database database, ObjectStore objects) {
    Metrics metrics = new Metrics();
    Gauge.builder("bdp.build.info", () -> 1)
        .description("The program that answers.")
        .tag("version", Program.VERSION)
        .register(metrics.registry);
    metrics.pool("active", database, PoolUse::active);
    metrics.pool("idle", database, PoolUse::idle);
    metrics.pool("waiting", database, PoolUse::waiting);
    Gauge.builder("bdp.pool.connections.max", database, of -> of.poolUse().most())
        .description("The most connections to the database that this process holds at once.")
        .register(metrics.registry);
    Gauge.builder("bdp.store.free.bytes", objects, Metrics::freeBytes)
        .description("How much may still be written into the object store; NaN when nobody knows.")
        .register(metrics.registry);
    metrics.virtualMachine();
    return metrics;
  }

  /// The same, and what the tables say. One process of an installation is enough to expose them.
  public static Metrics ofProcessAndTables(Database database, ObjectStore objects) {
    Metrics metrics = ofProcess(database, objects);
    TableReadings readings = new TableReadings(database);
    metrics.open.add(readings::close);
    metrics.registry.getPrometheusRegistry().register(new TableCollector(readings));
    return metrics;
  }

  /// Counts what it is told.
  public WorkListener listener() {
    return work;
  }

  /// All metrics as they are now; within a few seconds also when the database is away.
  ///
  /// @param accept the header of the request: Prometheus' text format unless it wants OpenMetrics
  public Exposition expose(@Nullable String accept) {
    String type =
        accept != null && accept.contains("application/openmetrics-text")
            ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
            : "text/plain; version=0.0.4; charset=utf-8";
    return new Exposition(type, registry.scrape(type).getBytes(StandardCharsets.UTF_8));
  }

  private void pool(String state, Database database, ToDoubleFunction<PoolUse> count) {
    Gauge.builder("bdp.pool.connections", database, of -> count.applyAsDouble(of.poolUse()))
        .description("Connections of this process to the database; waiting: threads without one.")
        .tag("state", state)
        .register(registry);
  }

  private static double freeBytes(ObjectStore objects) {
    var free = objects.findFreeBytes();
    return free.isPresent() ? free.getAsLong() : Double.NaN;
  }

  private void virtualMachine() {
    MeterRegistry meters = registry;
    JvmGcMetrics collections = new JvmGcMetrics();
    open.add(collections::close);
    collections.bindTo(meters);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new FileDescriptorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
  }

  @Override
  public void close() {
    open.forEach(Runnable::run);
    registry.close();
  }
}
