package dev.bdp.app.trace;

import dev.bdp.app.outbox.Teller;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobTransitions;
import dev.bdp.engine.job.Program;
import dev.bdp.engine.work.AttemptOutcome;
import dev.bdp.engine.work.ObjectCall;
import dev.bdp.engine.work.WorkListener;
import dev.bdp.engine.work.WorkUnit;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Makes spans and exports them as the variables of OpenTelemetry say, `OTEL_…`. Loaded only when
/// these ask for it.
public final class Traces implements WorkListener, AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "otel.service.name", "bdp",
          "otel.exporter.otlp.protocol", "http/protobuf",
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none");

  private final OpenTelemetrySdk sdk;
  private final UnitSpans units;
  private final Teller teller;

  private Traces(OpenTelemetrySdk sdk, TraceIds ids, Database database) {
    this.sdk = sdk;
    Tracer tracer = sdk.getTracer("dev.bdp", Program.VERSION);
    JobSpans jobs = new JobSpans(tracer, ids);
    this.units = new UnitSpans(tracer, database);
    this.teller = new Teller(database, JobTransitions.Listener.TRACES, jobs::tell);
  }

  /// Begins to trace.
  public static Traces start(Database database) {
    TraceIds ids = new TraceIds();
    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .addPropertiesSupplier(() -> DEFAULTS)
            .addTracerProviderCustomizer((provider, config) -> provider.setIdGenerator(ids))
            .build()
            .getOpenTelemetrySdk();
    return new Traces(sdk, ids, database);
  }

  /// Makes the trace of a job a part of the one that this process was started in, as `TRACEPARENT`
  /// says, unless the job has one.
  public static void adopt(Database database, JobId job, Map<String, String> environment) {
    Optional<SpanId> parent = SpanId.parse(environment.get("TRACEPARENT"));
    database.transact(transaction -> JobSpans.trace(transaction, job, Optional.empty(), parent));
  }

  @Override
  public void started(WorkUnit unit) {
    units.begin(unit);
  }

  @Override
  public void ended(WorkUnit unit, AttemptOutcome outcome, Duration took) {
    units.end(outcome);
  }

  @Override
  public void called(ObjectCall call) {
    units.called(call);
  }

  @Override
  public void crossed(IngestionJob before, IngestionJob after) {
    teller.wake();
    if (!after.status().isActive()) {
      units.forget(after.id());
    }
  }

  @Override
  public void close() {
    teller.close();
    sdk.getSdkTracerProvider().shutdown().join(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
    sdk.close();
  }
}
