package dev.bdp.formats.uniprot;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields of the compact JSON; empty ones are left out.
final class JsonText {
  private final JsonGenerator json;

  JsonText(JsonGenerator json) {
    this.json = json;
  }

  void field(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  void field(String name, int value) throws IOException {
    if (value != 0) {
      json.writeNumberField(name, value);
    }
  }

  void field(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  void evidenced(String name, @Nullable EvidencedText value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  void evidenced(String name, List<EvidencedText> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (EvidencedText value : values) {
        json.writeString(value.toString());
      }
      json.writeEndArray();
    }
  }
}
