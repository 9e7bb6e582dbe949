package dev.bdp.app.cli.release;

import dev.bdp.app.cli.text.TextTable;
import dev.bdp.app.cli.text.UnverifiedText;
import dev.bdp.app.json.ReleaseFields;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.db.Json;
import dev.bdp.engine.registry.Release;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// A release as people and programs read it.
final class ReleaseText {
  private ReleaseText() {}

  static TextTable table() {
    return new TextTable()
        .columns(TextTable.Side.LEFT, "ORG", "SOURCE", "RELEASE", "VERSION", "STATUS", "PUBLISHED")
        .columns(TextTable.Side.RIGHT, "ENTRIES", "ADDED", "CHANGED", "REMOVED")
        .columns(TextTable.Side.LEFT, "PINNED", "FILES");
  }

  /// @param unverified the files of its job that nothing could verify
  static List<String> row(Release release, List<String> unverified) {
    return List.of(
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
        release.pinned() ? "pinned" : "",
        UnverifiedText.word(unverified));
  }

  /// @param unverified the files of its job that nothing could verify
  static String json(Release release, List<String> unverified) {
    Map<String, Object> fields = ReleaseFields.of(release);
    fields.put("unverifiedFiles", unverified);
    return Json.of(fields).text();
  }
}
