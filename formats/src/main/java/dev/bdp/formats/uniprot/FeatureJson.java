package dev.bdp.formats.uniprot;

import dev.bdp.formats.JsonBytes;
import dev.bdp.formats.MalformedRecordException;
import dev.bdp.formats.uniprot.model.Feature;
import dev.bdp.formats.uniprot.model.Feature.Qualifier;
import java.util.ArrayList;
import java.util.List;

/// Features in the compact JSON.
final class FeatureJson {
  private final JsonBytes json;
  private final JsonText text;
  private final CanonicalText canonical;

  FeatureJson(JsonBytes json, JsonText text, CanonicalText canonical) {
    this.json = json;
    this.text = text;
    this.canonical = canonical;
  }

  void write(List<Feature> features) {
    if (!features.isEmpty()) {
      json.name("features").openArray();
      for (Feature feature : features) {
        write(feature);
      }
      json.closeArray();
    }
  }

  private void write(Feature feature) {
    json.openObject();
    json.name("type").string(feature.key());
    FlatText location = canonical.startFlat().out;
    FeatureLocations.put(location, feature.location());
    text.field("location", location);
    text.field("description", feature.description());
    text.field("evidences", feature.evidences());
    text.field("id", feature.id());
    if (!feature.qualifiers().isEmpty()) {
      json.name("qualifiers").openArray();
      for (Qualifier qualifier : feature.qualifiers()) {
        json.openArray();
        json.string(qualifier.name());
        json.string(qualifier.value());
        json.closeArray();
      }
      json.closeArray();
    }
    json.closeObject();
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
