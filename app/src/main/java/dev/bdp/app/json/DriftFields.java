package dev.bdp.app.json;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.DriftCount;
import java.util.List;
import java.util.Map;

/// What the program did not know in a release, as JSON names it.
public final class DriftFields {
  private DriftFields() {}

  public static List<Map<String, Object>> of(List<DriftCount> counts) {
    return counts.stream()
        .filter(count -> !count.isOfKind())
        .<Map<String, Object>>map(count ->
            Map.of(
                "meaning", EnumText.of(count.drift().meaning()),
                "kind", count.drift().kind(),
                "name", count.drift().name(),
                "records", count.records()))
        .toList();
  }
}
