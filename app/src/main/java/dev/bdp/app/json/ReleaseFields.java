package dev.bdp.app.json;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.registry.Release;
import java.util.LinkedHashMap;
import java.util.Map;

/// A release as JSON names its parts.
public final class ReleaseFields {
  private ReleaseFields() {}

  public static Map<String, Object> of(Release release) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", release.id());
    fields.put("name", release.toString());
    fields.put("organization", release.organization());
    fields.put("source", release.source());
    fields.put("release", release.externalVersion());
    fields.put("version", release.internalVersion());
    fields.put("status", EnumText.of(release.status()));
    release.publishedAt().ifPresent(at -> fields.put("publishedAt", at.toString()));
    release
        .changes()
        .ifPresent(changes -> {
          fields.put("entries", changes.entries());
          fields.put("added", changes.added());
          fields.put("changed", changes.changed());
          fields.put("removed", changes.removed());
        });
    fields.put("pinned", release.pinned());
    fields.put("jobId", release.jobId());
    release.previousId().ifPresent(id -> fields.put("previousId", id));
    return fields;
  }
}
