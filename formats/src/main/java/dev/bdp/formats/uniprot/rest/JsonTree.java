package dev.bdp.formats.uniprot.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object as read: members by name. Numbers and booleans are kept as their text.
///
/// What is missing reads as an empty text, an empty list or 0, as UniProt leaves out what is empty.
final class JsonTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> members;

  private JsonTree(Map<String, Object> members) {
    this.members = members;
  }

  /// Reads the one object in a text.
  ///
  /// @throws IOException if the text is not JSON, or not an object
  static JsonTree parse(byte[] json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("Not a JSON object: starts with " + parser.currentToken());
      }
      return object(parser);
    }
  }

  private static JsonTree object(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      value(parser).ifPresent(value -> members.put(name, value));
    }
    return new JsonTree(members);
  }

  private static Optional<Object> value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> Optional.of(object(parser));
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(parser).ifPresent(values::add);
        }
        yield Optional.of(values);
      }
      case VALUE_NULL -> Optional.empty();
      default -> Optional.of(parser.getText());
    };
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  String text(String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  /// @throws NumberFormatException if the member is there and is not an integer
  int number(String name) {
    String text = text(name);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  boolean bool(String name) {
    return text(name).equals("true");
  }

  List<String> texts(String name) {
    return all(name, String.class);
  }

  List<JsonTree> objects(String name) {
    return all(name, JsonTree.class);
  }

  Optional<JsonTree> find(String name) {
    return members.get(name) instanceof JsonTree tree ? Optional.of(tree) : Optional.empty();
  }

  /// The object of that name; one without members where there is none.
  JsonTree object(String name) {
    return find(name).orElseGet(() -> new JsonTree(Map.of()));
  }

  private <T> List<T> all(String name, Class<T> type) {
    return members.get(name) instanceof List<?> list
        ? list.stream().filter(type::isInstance).map(type::cast).toList()
        : List.of();
  }
}
