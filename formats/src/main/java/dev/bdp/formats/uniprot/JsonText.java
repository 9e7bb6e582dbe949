package dev.bdp.formats.uniprot;

import dev.bdp.formats.JsonBytes;
import dev.bdp.formats.uniprot.model.EvidencedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields of the compact JSON; empty ones are left out.
final class JsonText {
  private final JsonBytes json;

  JsonText(JsonBytes json) {
    this.json = json;
  }

  void field(String name, String value) {
    if (!value.isEmpty()) {
      json.name(name).string(value);
    }
  }

  void field(String name, FlatText value) {
    if (value.size > 0) {
      json.name(name).string(value.bytes, 0, value.size);
    }
  }

  void field(String name, int value) {
    if (value != 0) {
      json.name(name).number(value);
    }
  }

  void field(String name, List<String> values) {
    if (!values.isEmpty()) {
      json.name(name).openArray();
      for (int i = 0; i < values.size(); i++) {
        json.string(values.get(i));
      }
      json.closeArray();
    }
  }

  void evidenced(String name, @Nullable EvidencedText value) {
    if (value != null) {
      json.name(name);
      evidenced(value);
    }
  }

  void evidenced(String name, List<EvidencedText> values) {
    if (!values.isEmpty()) {
      json.name(name).openArray();
      for (int i = 0; i < values.size(); i++) {
        evidenced(values.get(i));
      }
      json.closeArray();
    }
  }

  private void evidenced(EvidencedText text) {
    evidencedAfter("", text);
  }

  /// The string `prefix` and the text as it stands in a flat file.
  void evidencedAfter(String prefix, EvidencedText text) {
    json.openString().put(prefix).put(text.value());
    List<String> evidences = text.evidences();
    for (int i = 0; i < evidences.size(); i++) {
      json.put(i == 0 ? " {" : ", ").put(evidences.get(i));
    }
    json.put(evidences.isEmpty() ? "" : "}").closeString();
  }
}
