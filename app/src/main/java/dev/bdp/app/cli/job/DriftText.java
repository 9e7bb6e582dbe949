package dev.bdp.app.cli.job;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.job.DriftCount;
import dev.bdp.engine.record.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the program did not know in a release, as people and programs read it.
final class DriftText {
  private static final int NAMED = 12;

  private DriftText() {}

  /// One line a kind: `unknown database in 12 records: NewBase 11, OtherBase 1`.
  static List<String> lines(List<DriftCount> counts) {
    List<String> lines = new ArrayList<>();
    for (DriftCount kind : counts) {
      if (kind.isOfKind()) {
        lines.add(
            "%s %s in %d %s: %s"
                .formatted(
                    EnumText.of(kind.drift().meaning()),
                    kind.drift().kind(),
                    kind.records(),
                    kind.records() == 1 ? "record" : "records",
                    names(kind.drift(), counts)));
      }
    }
    return lines;
  }

  private static String names(Drift kind, List<DriftCount> counts) {
    List<DriftCount> named =
        counts.stream()
            .filter(c -> !c.isOfKind())
            .filter(
                c -> c.drift().meaning() == kind.meaning() && c.drift().kind().equals(kind.kind()))
            .toList();
    String text =
        named.stream()
            .limit(NAMED)
            .map(count -> count.drift().name() + " " + count.records())
            .collect(Collectors.joining(", "));
    return named.size() > NAMED ? text + ", and %d more".formatted(named.size() - NAMED) : text;
  }
}
