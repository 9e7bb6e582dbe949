package dev.bdp.formats.uniprot;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.Feature.Qualifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Features in the compact JSON.
final class FeatureJson {
  private final JsonGenerator json;
  private final JsonText text;
  private final CanonicalText canonical;

  FeatureJson(JsonGenerator json, JsonText text, CanonicalText canonical) {
    this.json = json;
    this.text = text;
    this.canonical = canonical;
  }

  void write(List<Feature> features) throws IOException {
    if (!features.isEmpty()) {
      json.writeArrayFieldStart("features");
      for (Feature feature : features) {
        write(feature);
      }
      json.writeEndArray();
    }
  }

  private void write(Feature feature) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", feature.key());
    FlatText location = canonical.startFlat().out;
    FeatureLocations.put(location, feature.location());
    json.writeStringField("location", location.toString());
    text.field("description", feature.description());
    text.field("evidences", feature.evidences());
    text.field("id", feature.id());
    if (!feature.qualifiers().isEmpty()) {
      json.writeArrayFieldStart("qualifiers");
      for (Qualifier qualifier : feature.qualifiers()) {
        json.writeStartArray();
        json.writeString(qualifier.name());
        json.writeString(qualifier.value());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  static Feature read(JsonFields fields) throws MalformedRecordException {
    List<Qualifier> qualifiers = new ArrayList<>(0);
    for (Object element : fields.list("qualifiers")) {
      List<String> pair = element instanceof List<?> list ? JsonFields.texts(list) : List.of();
      if (pair.size() != 2) {
        throw JsonFields.malformed("a qualifier is not a name and a value");
      }
      qualifiers.add(new Qualifier(pair.getFirst(), pair.getLast()));
    }
    return new Feature(
        fields.text("type"),
        FeatureLocations.read(fields.text("location")),
        fields.text("description"),
        fields.texts("evidences"),
        fields.text("id"),
        List.copyOf(qualifiers));
  }
}
