package dev.bdp.app.cli;

import dev.bdp.app.json.ReleaseFields;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.registry.Release;
import java.time.temporal.ChronoUnit;

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
    return Json.of(ReleaseFields.of(release)).text();
  }
}
