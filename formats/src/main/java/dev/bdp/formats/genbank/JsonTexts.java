package dev.bdp.formats.genbank;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.genbank.model.Field;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// Fields of JSON; empty ones are left out.
record JsonTexts(JsonGenerator json) {

  void field(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  void field(String name, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsLong());
    }
  }

  void field(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      array(name, values);
    }
  }

  void array(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /// The lines of a field, stripped.
  static List<String> lines(Field field) {
    return Arrays.stream((field.text() == null ? "" : field.text()).split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// The text of a field as one line; nothing stands for the line breaks of a location.
  static String compact(Field field) {
    return field.keyword().equals("CONTIG")
        ? String.join("", lines(field))
        : String.join("\n", lines(field));
  }
}
