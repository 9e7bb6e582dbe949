package dev.bdp.formats.pubmed;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.pubmed.model.MarkedText;
import dev.bdp.formats.pubmed.model.PartialDate;
import dev.bdp.formats.pubmed.model.SourcedId;
import java.io.IOException;
import java.util.List;

/// Fields of JSON; empty ones are left out.
final class JsonText {
  private final JsonGenerator json;

  JsonText(JsonGenerator json) {
    this.json = json;
  }

  /// Writes one element of an array.
  @FunctionalInterface
  interface Element<T> {
    void write(T value) throws IOException;
  }

  void field(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  void field(String name, int value) throws IOException {
    json.writeNumberField(name, value);
  }

  /// Says only what is true.
  void flag(String name, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(name, true);
    }
  }

  void field(String name, List<String> values) throws IOException {
    array(name, values, json::writeString);
  }

  /// The plain text, and the markup where it says more.
  void marked(String name, MarkedText text) throws IOException {
    field(name, text.plain());
    if (text.isMarked()) {
      json.writeStringField(name + "Markup", text.markup());
    }
  }

  void date(String name, PartialDate date) throws IOException {
    field(name, date.iso().isEmpty() ? date.toString() : date.iso());
  }

  void ids(String name, List<SourcedId> ids) throws IOException {
    objects(
        name,
        ids,
        id -> {
          field("source", id.source());
          field("value", id.value());
        });
  }

  <T> void array(String name, List<T> values, Element<T> element) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (T value : values) {
        element.write(value);
      }
      json.writeEndArray();
    }
  }

  <T> void objects(String name, List<T> values, Element<T> fields) throws IOException {
    array(
        name,
        values,
        value -> {
          json.writeStartObject();
          fields.write(value);
          json.writeEndObject();
        });
  }
}
