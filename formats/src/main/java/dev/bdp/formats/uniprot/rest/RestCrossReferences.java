package dev.bdp.formats.uniprot.rest;

import dev.bdp.formats.JsonBytes;
import dev.bdp.formats.uniprot.model.CrossReference;
import java.util.List;

/// Writes the links to other databases, but for the [WithdrawnDatabases].
final class RestCrossReferences {
  private RestCrossReferences() {}

  static void write(RestOutput out, List<CrossReference> references) {
    JsonBytes json = out.json;
    boolean any = false;
    for (CrossReference reference : references) {
      if (WithdrawnDatabases.has(reference.database())) {
        continue;
      }
      if (!any) {
        json.name("uniProtKBCrossReferences").openArray();
        any = true;
      }
      json.openObject();
      json.name("database").string(reference.database());
      json.name("id").string(reference.id());
      writeProperties(json, reference);
      out.evidences(reference.evidences());
      out.text("isoformId", reference.isoform());
      json.closeObject();
    }
    if (any) {
      json.closeArray();
    }
  }

  private static void writeProperties(JsonBytes json, CrossReference reference) {
    List<String> values = reference.properties();
    if (values.isEmpty()) {
      return;
    }
    List<String> keys = PropertyKeys.of(reference.database());
    json.name("properties").openArray();
    for (int i = 0; i < values.size(); i++) {
      json.openObject();
      json.name("key").string(i < keys.size() ? keys.get(i) : PropertyKeys.DEFAULT);
      json.name("value").string(values.get(i));
      json.closeObject();
    }
    json.closeArray();
  }
}
