package dev.bdp.formats.genbank;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks through JSON of a known shape. The walk is at a value when a method that reads one is
/// called, and past it afterwards.
final class JsonWalk {
  private final JsonParser parser;

  JsonWalk(JsonParser parser) throws IOException {
    this.parser = parser;
    parser.nextToken();
  }

  /// Reads one value.
  @FunctionalInterface
  interface Value<T> {
    T read() throws IOException;
  }

  /// Reads the value of one key.
  @FunctionalInterface
  interface Key {
    void read(String name) throws IOException;
  }

  /// Reads an object key by key, in whatever order they come.
  void object(Key key) throws IOException {
    expect(JsonToken.START_OBJECT);
    while (parser.currentToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      key.read(name);
    }
    expect(JsonToken.END_OBJECT);
  }

  <T> List<T> array(Value<T> value) throws IOException {
    List<T> all = new ArrayList<>();
    expect(JsonToken.START_ARRAY);
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      all.add(value.read());
    }
    parser.nextToken();
    return all;
  }

  int[] numbers() throws IOException {
    int[] numbers = new int[16];
    int count = 0;
    expect(JsonToken.START_ARRAY);
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      numbers[count++] = (int) number();
    }
    parser.nextToken();
    return Arrays.copyOf(numbers, count);
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isNumber() {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
  }

  String text() throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw unexpected("a text");
    }
    String text = parser.getText();
    parser.nextToken();
    return text;
  }

  @Nullable String textOrNull() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      parser.nextToken();
      return null;
    }
    return text();
  }

  long number() throws IOException {
    if (!isNumber()) {
      throw unexpected("a number");
    }
    long number = parser.getLongValue();
    parser.nextToken();
    return number;
  }

  /// Reads text in base64 that holds about so many bytes.
  byte[] binary(int expected) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw unexpected("a text");
    }
    ExpectedBytes bytes = new ExpectedBytes(expected);
    parser.readBinaryValue(bytes);
    parser.nextToken();
    return bytes.toBytes();
  }

  void skip() throws IOException {
    parser.skipChildren();
    parser.nextToken();
  }

  void end() throws IOException {
    if (parser.currentToken() != null) {
      throw unexpected("its end");
    }
  }

  private void expect(JsonToken token) throws IOException {
    if (parser.currentToken() != token) {
      throw unexpected(token.toString());
    }
    parser.nextToken();
  }

  JsonParseException unexpected(String expected) {
    return new JsonParseException(
        parser, "there is %s where %s should be".formatted(parser.currentToken(), expected));
  }
}
