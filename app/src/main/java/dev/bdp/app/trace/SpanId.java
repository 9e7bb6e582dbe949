package dev.bdp.app.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A span as W3C's `traceparent` names it.
///
/// @param trace 32 hexadecimal digits
/// @param span 16 hexadecimal digits
/// @param flags 2 hexadecimal digits
record SpanId(String trace, String span, String flags) {
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  /// Empty when the text is none.
  static Optional<SpanId> parse(@Nullable String text) {
    Matcher parts = TRACEPARENT.matcher(text == null ? "" : text);
    return parts.matches()
        ? Optional.of(new SpanId(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /// A new one in the trace of a parent, or in a trace of its own.
  static SpanId fresh(Optional<SpanId> parent) {
    return new SpanId(
        parent.map(SpanId::trace).orElseGet(SpanId::random),
        random().substring(16),
        parent.map(SpanId::flags).orElse("01"));
  }

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /// The span of a part of what this one covers: the same in every process.
  SpanId part(String name) {
    byte[] identity = (this + name).getBytes(StandardCharsets.UTF_8);
    String hash = UUID.nameUUIDFromBytes(identity).toString().replace("-", "");
    return new SpanId(trace, hash.substring(16), flags);
  }

  /// For spans that it is the parent of.
  Context asParent() {
    SpanContext context =
        SpanContext.createFromRemoteParent(
            trace, span, TraceFlags.fromHex(flags, 0), TraceState.getDefault());
    return Context.root().with(Span.wrap(context));
  }

  @Override
  public String toString() {
    return "00-" + trace + "-" + span + "-" + flags;
  }
}
