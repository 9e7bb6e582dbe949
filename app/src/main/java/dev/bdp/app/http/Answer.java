package dev.bdp.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an endpoint answers.
///
/// @param length of the body in bytes; -1 when nobody knows
public record Answer(int status, Map<String, String> headers, long length, Body body) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Answer {
    headers = Map.copyOf(headers);
  }

  /// Writes itself, once a request.
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Bytes that are there.
  private record Whole(byte[] bytes) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  /// @param tree plain maps, lists, strings, numbers, booleans, JSON nodes
  public static Answer json(Object tree) {
    return json(200, tree);
  }

  public static Answer json(int status, Object tree) {
    return bytes(status, "application/json", jsonBytes(tree));
  }

  /// JSON as an answer writes it.
  public static byte[] jsonBytes(Object tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not plain values", e);
    }
  }

  public static Answer bytes(int status, String contentType, byte[] bytes) {
    return new Answer(status, Map.of("Content-Type", contentType), bytes.length, new Whole(bytes));
  }

  /// @param length -1 when nobody knows
  public static Answer stream(int status, String contentType, long length, Body body) {
    return new Answer(status, Map.of("Content-Type", contentType), length, body);
  }

  public static Answer empty(int status) {
    return new Answer(status, Map.of(), 0, out -> {});
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, length, body);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /// Whether its bytes are there and may be written more than once.
  boolean isWhole() {
    return body instanceof Whole;
  }

  byte[] bytes() {
    if (body instanceof Whole(byte[] bytes)) {
      return bytes;
    }
    throw new IllegalStateException("The answer is a stream");
  }
}
