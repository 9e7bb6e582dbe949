package dev.bdp.app.cli;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.registry.Release;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// A release as people and programs read it.
final class ReleaseText {
  static final String HEAD =
      "%-12s %-20s %-12s %-8s %-10s %-20s %10s %8s %8s %8s %s"
          .formatted(
              "ORG",
              "SOURCE",
              "RELEASE",
              "VERSION",
              "STATUS",
              "PUBLISHED",
              "ENTRIES",
              "ADDED",
              "CHANGED",
              "REMOVED",
              "PINNED");

  private ReleaseText() {}

  static String row(Release release) {
    return "%-12s %-20s %-12s %-8s %-10s %-20s %10s %8s %8s %8s %s"
        .formatted(
            release.organization(),
            release.source(),
            release.externalVersion(),
            release.internalVersion(),
            EnumText.of(release.status()),
            release.publishedAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS) + "").orElse("-"),
            release.changes().map(changes -> changes.entries() + "").orElse("-"),
            release.changes().map(changes -> changes.added() + "").orElse("-"),
            release.changes().map(changes -> changes.changed() + "").orElse("-"),
            release.changes().map(changes -> changes.removed() + "").orElse("-"),
            release.pinned() ? "pinned" : "")
        .stripTrailing();
  }

  static String json(Release release) {
    Map<String, Object> fields = new LinkedHashMap<>();
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
    return Json.of(fields).text();
  }
}
