package dev.bdp.app.json;

import dev.bdp.engine.source.DataSource;
import dev.bdp.engine.source.RecordFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// A source as JSON names its parts.
public final class SourceFields {
  private SourceFields() {}

  public static Map<String, Object> of(DataSource<?> source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", source.id());
    fields.put("organization", source.publisher().slug());
    fields.put("organizationName", source.publisher().name());
    fields.put("description", source.description());
    fields.put("recordType", source.recordType());
    fields.put("formats", source.formatter().formats().stream().map(SourceFields::format).toList());
    fields.put("site", source.publisher().site().toString());
    return fields;
  }

  private static Map<String, Object> format(RecordFormat format) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", format.name());
    fields.put("contentType", format.contentType());
    fields.put("standard", format.standard());
    return fields;
  }
}
