package dev.bdp.engine.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// JSON text that is bound as JSONB.
public record Json(String text) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// Of plain maps, lists, strings, numbers and booleans. A map without an order of its own is
  /// written in the order of its names, so that the same gives the same text.
  public static Json of(Map<String, ?> values) {
    try {
      return new Json(
          MAPPER.writeValueAsString(
              values instanceof SequencedMap ? values : new TreeMap<>(values)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not plain values: " + values.keySet(), e);
    }
  }

  /// The plain maps, lists, strings, numbers and booleans of JSON text from the database.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(String text) {
    try {
      return MAPPER.readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database gave JSON that is not an object", e);
    }
  }
}
