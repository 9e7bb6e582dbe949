package dev.bdp.formats.uniprot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.bdp.formats.Location;
import dev.bdp.formats.MalformedRecordException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object, in any order. What is absent is empty.
final class JsonFields {
  private final Map<String, Object> values;

  private JsonFields(Map<String, Object> values) {
    this.values = values;
  }

  /// Reads an object that is the whole JSON.
  static JsonFields read(JsonParser parser) throws IOException, MalformedRecordException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("it is not an object");
    }
    JsonFields fields = object(parser);
    if (parser.nextToken() != null) {
      throw malformed("there is text after it");
    }
    return fields;
  }

  private static JsonFields object(JsonParser parser) throws IOException, MalformedRecordException {
    Map<String, Object> values = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      values.put(name, value(parser, parser.nextToken()));
    }
    return new JsonFields(values);
  }

  private static Object value(JsonParser parser, JsonToken token)
      throws IOException, MalformedRecordException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> elements = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          elements.add(value(parser, next));
        }
        yield elements;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> throw malformed(token + " is not expected");
    };
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) throws MalformedRecordException {
    return is(String.class, name, "");
  }

  int number(String name) throws MalformedRecordException {
    return is(Integer.class, name, 0);
  }

  boolean truth(String name) throws MalformedRecordException {
    return is(Boolean.class, name, false);
  }

  /// The object of that name, or null.
  @Nullable JsonFields fields(String name) throws MalformedRecordException {
    return has(name) ? is(JsonFields.class, name, this) : null;
  }

  List<?> list(String name) throws MalformedRecordException {
    return is(List.class, name, List.of());
  }

  List<String> texts(String name) throws MalformedRecordException {
    return texts(list(name));
  }

  List<JsonFields> objects(String name) throws MalformedRecordException {
    return all(JsonFields.class, list(name));
  }

  static List<String> texts(List<?> elements) throws MalformedRecordException {
    return List.copyOf(all(String.class, elements));
  }

  private static <T> List<T> all(Class<T> type, List<?> elements) throws MalformedRecordException {
    List<T> all = new ArrayList<>(elements.size());
    for (Object element : elements) {
      if (!type.isInstance(element)) {
        throw malformed("an array holds " + element.getClass().getSimpleName());
      }
      all.add(type.cast(element));
    }
    return all;
  }

  private <T> T is(Class<T> type, String name, T otherwise) throws MalformedRecordException {
    Object value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!type.isInstance(value)) {
      throw malformed(name + " is " + value.getClass().getSimpleName());
    }
    return type.cast(value);
  }

  static MalformedRecordException malformed(String what) {
    return new MalformedRecordException(
        "Cannot read the JSON of an entry: " + what, new Location(1, 0));
  }
}
