package dev.bdp.app.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Random ids, except for spans whose id other processes must know before they are there: those of
/// a job and its stages. Safe for use by many threads.
final class TraceIds implements IdGenerator {
  private final ThreadLocal<@Nullable SpanId> next = new ThreadLocal<>();

  /// Runs something that starts one span, which gets this id.
  <T> T as(SpanId id, Supplier<T> start) {
    next.set(id);
    try {
      return start.get();
    } finally {
      next.remove();
    }
  }

  @Override
  public String generateTraceId() {
    SpanId id = next.get();
    return id == null ? IdGenerator.random().generateTraceId() : id.trace();
  }

  @Override
  public String generateSpanId() {
    SpanId id = next.get();
    return id == null ? IdGenerator.random().generateSpanId() : id.span();
  }
}
