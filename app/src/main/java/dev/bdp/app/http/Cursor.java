package dev.bdp.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a list goes on: the sort key of the last item of the page before, in a form that clients
/// hand back without reading it.
public final class Cursor {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ArrayNode keys;

  private Cursor(ArrayNode keys) {
    this.keys = keys;
  }

  /// @param keys strings and whole numbers
  public static Cursor of(Object... keys) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Object key : keys) {
      switch (key) {
        case String text -> array.add(text);
        case Long number -> array.add(number);
        case Integer number -> array.add((long) number);
        default -> throw new IllegalArgumentException("Not a key: " + key.getClass());
      }
    }
    return new Cursor(array);
  }

  static Cursor parse(String text) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text);
      if (MAPPER.readTree(new String(json, StandardCharsets.UTF_8)) instanceof ArrayNode keys) {
        return new Cursor(keys);
      }
      throw refused();
    } catch (IllegalArgumentException | JsonProcessingException e) {
      throw refused();
    }
  }

  public String text(int at) {
    JsonNode key = keys.path(at);
    if (!key.isTextual()) {
      throw refused();
    }
    return PlainText.checked(key.textValue());
  }

  public long number(int at) {
    JsonNode key = keys.path(at);
    if (!key.isIntegralNumber() || !key.canConvertToLong()) {
      throw refused();
    }
    return key.longValue();
  }

  private static Problem refused() {
    return Problem.badRequest(
        "The cursor is not one that this list gave. Take it as it stands in next, or leave it out.");
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keys.toString().getBytes(StandardCharsets.UTF_8));
  }
}
