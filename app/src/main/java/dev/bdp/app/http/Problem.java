package dev.bdp.app.http;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.failure.IngestException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// Why a request is refused, as RFC 9457 writes it. Thrown by whoever finds out.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  static final String CONTENT_TYPE = "application/problem+json";
  private static final String RETRY_SECONDS = "5";

  private final int status;
  private final @Nullable FailureKind kind;
  private final transient Map<String, String> headers;

  private Problem(
      int status, String detail, @Nullable FailureKind kind, Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.kind = kind;
    this.headers = headers;
  }

  /// @param detail one sentence on what was found, one on what to do
  public static Problem of(int status, String detail) {
    return new Problem(status, detail, null, Map.of());
  }

  public static Problem badRequest(String detail) {
    return of(HttpStatus.BAD_REQUEST_400, detail);
  }

  public static Problem notFound(String detail) {
    return of(HttpStatus.NOT_FOUND_404, detail);
  }

  /// A failure of the world, by its kind.
  public static Problem of(IngestException failure) {
    return switch (failure.kind()) {
      case CONFIGURATION, SOURCE_DATA -> of(HttpStatus.UNPROCESSABLE_ENTITY_422, failure);
      case SOURCE_UNAVAILABLE, BACKEND_UNAVAILABLE, OUTCOME_UNKNOWN ->
          of(HttpStatus.SERVICE_UNAVAILABLE_503, failure).with("Retry-After", RETRY_SECONDS);
      case BUG -> of(HttpStatus.INTERNAL_SERVER_ERROR_500, failure);
    };
  }

  /// A failure of the world that this status fits better than that of its kind.
  public static Problem of(int status, IngestException failure) {
    return new Problem(status, String.valueOf(failure.getMessage()), failure.kind(), Map.of());
  }

  public Problem with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(status, detail(), kind, more);
  }

  public int status() {
    return status;
  }

  private String detail() {
    return String.valueOf(getMessage());
  }

  /// @param instance the path that was asked for
  Answer answer(String instance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", kind == null ? "about:blank" : "/problems/" + EnumText.of(kind));
    fields.put("title", HttpStatus.getMessage(status));
    fields.put("status", status);
    fields.put("detail", detail());
    if (kind != null) {
      fields.put("kind", EnumText.of(kind));
    }
    if (!instance.isEmpty()) {
      fields.put("instance", instance);
    }
    Answer answer = Answer.json(status, fields).with("Content-Type", CONTENT_TYPE);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
