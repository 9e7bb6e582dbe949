package dev.bdp.app.trace;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.IngestException;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.work.AttemptOutcome;
import dev.bdp.engine.work.ObjectCall;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkUnit;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The spans of the tries at units, below those of the stages, and of the calls of the store that
/// they make. Safe for use by many threads, each of which works on one unit.
final class UnitSpans {
  private static final Logger LOG = LoggerFactory.getLogger(UnitSpans.class);

  /// A job that others failed and resumed meanwhile has another trace.
  private static final long VALID_NANOS = Duration.ofSeconds(30).toNanos();

  private final Tracer tracer;
  private final Database database;
  private final Map<JobId, Known> traces = new ConcurrentHashMap<>();
  private final ThreadLocal<@Nullable Span> running = new ThreadLocal<>();

  private record Known(SpanId job, long sinceNanos) {}

  UnitSpans(Tracer tracer, Database database) {
    this.tracer = tracer;
    this.database = database;
  }

  void begin(WorkUnit unit) {
    try {
      SpanId stage = jobSpan(unit.job()).part(EnumText.of(stage(unit.type())));
      Span span =
          tracer
              .spanBuilder(EnumText.of(unit.type()) + " unit")
              .setParent(stage.asParent())
              .setAttribute("bdp.job.id", unit.job().value())
              .setAttribute("bdp.unit.id", unit.lease().unit().value())
              .setAttribute("bdp.unit.number", unit.batchNumber())
              .setAttribute("bdp.unit.records", unit.recordCount())
              .setAttribute("bdp.unit.lease", unit.lease().number())
              .startSpan();
      running.set(span);
    } catch (IngestException e) {
      LOG.debug("No span: {}", e.getMessage());
    }
  }

  void end(AttemptOutcome outcome) {
    Span span = running.get();
    if (span == null) {
      return;
    }
    running.remove();
    span.setAttribute(
        "bdp.unit.outcome",
        switch (outcome) {
          case AttemptOutcome.Completed _ -> "completed";
          case AttemptOutcome.LeaseLost _ -> "lease_lost";
          case AttemptOutcome.GivenBack _ -> "given_back";
          case AttemptOutcome.Failed failed -> {
            span.setStatus(StatusCode.ERROR, failed.reason());
            yield "failed";
          }
        });
    span.end();
  }

  /// Bytes that are added to a growing object have no span of their own: there are too many.
  void called(ObjectCall call) {
    Span unit = running.get();
    if (unit == null || call.operation() == ObjectCall.Operation.APPEND) {
      return;
    }
    Instant end = Instant.now();
    Span span =
        tracer
            .spanBuilder("store " + EnumText.of(call.operation()))
            .setParent(Context.root().with(unit))
            .setSpanKind(SpanKind.CLIENT)
            .setStartTimestamp(end.minus(call.took()))
            .setAttribute("bdp.store.objects", call.objects())
            .setAttribute("bdp.store.bytes", call.bytes())
            .startSpan();
    call.failure().ifPresent(kind -> span.setStatus(StatusCode.ERROR, EnumText.of(kind)));
    span.end(end);
  }

  void forget(JobId job) {
    traces.remove(job);
  }

  private SpanId jobSpan(JobId job) {
    Known known = traces.get(job);
    if (known == null || System.nanoTime() - known.sinceNanos() > VALID_NANOS) {
      String own =
          database.inTransaction(transaction ->
              JobSpans.trace(transaction, job, Optional.empty(), Optional.empty()).own());
      known = new Known(SpanId.parse(own).orElseThrow(), System.nanoTime());
      traces.put(job, known);
    }
    return known.job();
  }

  private static JobStatus stage(UnitType type) {
    return switch (type) {
      case DOWNLOAD -> JobStatus.DOWNLOADING;
      case SPLIT -> JobStatus.DOWNLOAD_VERIFIED;
      case PARSE, REPARSE -> JobStatus.PARSING;
      case STORE -> JobStatus.STORING;
    };
  }
}
