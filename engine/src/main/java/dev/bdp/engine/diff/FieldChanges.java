package dev.bdp.engine.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares two records of one kind as JSON: objects field by field, lists as bags of elements.
final class FieldChanges {
  private final List<FieldChange> changes = new ArrayList<>();

  private FieldChanges() {}

  /// The fields that differ, in the order in which the records have them.
  static List<FieldChange> between(JsonNode before, JsonNode after) {
    FieldChanges comparison = new FieldChanges();
    comparison.compare("", before, after);
    return comparison.changes;
  }

  private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null || after == null) {
      changes.add(
          new FieldChange.Value(path, Optional.ofNullable(before), Optional.ofNullable(after)));
    } else if (before.isObject() && after.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name));
      }
    } else if (before.isArray() && after.isArray()) {
      if (!before.equals(after)) {
        changes.add(new FieldChange.Elements(path, missing(before, after), missing(after, before)));
      }
    } else if (!before.equals(after)) {
      changes.add(new FieldChange.Value(path, Optional.of(before), Optional.of(after)));
    }
  }

  /// The elements of a list that another has not, each as often as it is missing there.
  private static List<JsonNode> missing(JsonNode list, JsonNode other) {
    Map<JsonNode, Integer> there = new HashMap<>();
    other.forEach(element -> there.merge(element, 1, Integer::sum));
    List<JsonNode> missing = new ArrayList<>();
    for (JsonNode element : list) {
      if (there.merge(element, -1, Integer::sum) < 0) {
        missing.add(element);
      }
    }
    return missing;
  }
}
