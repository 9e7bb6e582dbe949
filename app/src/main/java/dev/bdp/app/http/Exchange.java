package dev.bdp.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bdp.app.security.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// One request on its way through an endpoint. Used by one thread.
public final class Exchange {
  private static final int MOST_BODY_BYTES = 64 << 10;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Request request;
  private final Map<String, String> path;
  private final Query query;
  private final Optional<Caller> caller;

  Exchange(Request request, Map<String, String> path, Query query, Optional<Caller> caller) {
    this.request = request;
    this.path = path;
    this.query = query;
    this.caller = caller;
  }

  /// A part of the path, by its name in the route.
  public String path(String name) {
    return Objects.requireNonNull(path.get(name));
  }

  /// A part of the path that is an id of a row.
  public long id(String name) {
    try {
      return Long.parseLong(path(name));
    } catch (NumberFormatException e) {
      throw Problem.notFound("There is no %s %s.".formatted(name, PlainText.brief(path(name))));
    }
  }

  /// Whether only the headers of the answer are wanted.
  public boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  public Query query() {
    return query;
  }

  /// Who asks.
  public Caller caller() {
    return Door.known(caller);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /// The value of a cookie.
  public Optional<String> cookie(String name) {
    return Cookies.find(request, name);
  }

  /// The JSON object that the request brings; an empty one when it brings nothing.
  public JsonBody json() {
    byte[] bytes = body();
    if (bytes.length == 0) {
      return new JsonBody(MAPPER.createObjectNode());
    }
    String type = header(HttpHeader.CONTENT_TYPE.asString()).orElse("");
    if (!type.matches("(?i)application/json *(;.*)?")) {
      throw Problem.of(415, "The request brings no application/json.");
    }
    try {
      if (MAPPER.readTree(bytes) instanceof ObjectNode object) {
        return new JsonBody(object);
      }
      throw Problem.badRequest("The request brings JSON that is no object.");
    } catch (JsonProcessingException e) {
      throw Problem.badRequest("The request brings no JSON: %s.".formatted(e.getOriginalMessage()));
    } catch (IOException e) {
      throw Problem.badRequest("The request brings no JSON.");
    }
  }

  private byte[] body() {
    if (request.getLength() > MOST_BODY_BYTES) {
      throw tooLarge();
    }
    long begunNanos = System.nanoTime();
    try (InputStream in = Request.asInputStream(request)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] part = new byte[8 << 10];
      for (int count = in.read(part); count >= 0; count = in.read(part)) {
        bytes.write(part, 0, count);
        if (bytes.size() > MOST_BODY_BYTES) {
          throw tooLarge();
        }
        if (System.nanoTime() - begunNanos > HttpServer.ARRIVAL.toNanos()) {
          throw Problem.of(
                  408,
                  "The request took more than %d s to arrive."
                      .formatted(HttpServer.ARRIVAL.toSeconds()))
              .with("Connection", "close");
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw Problem.badRequest("The request ended before its body.");
    }
  }

  private static Problem tooLarge() {
    return Problem.of(413, "The request brings more than %d bytes.".formatted(MOST_BODY_BYTES));
  }
}
