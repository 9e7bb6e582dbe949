package dev.bdp.app.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bdp.engine.diff.EntryChange;
import dev.bdp.engine.diff.FieldChange;
import java.util.List;
import java.util.Optional;

/// A changed entry as JSON names its parts.
public final class ChangeFields {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ChangeFields() {}

  public static ObjectNode of(EntryChange change) {
    ObjectNode object = MAPPER.createObjectNode();
    switch (change) {
      case EntryChange.Added(String entry, String version) ->
          object.put("change", "added").put("entry", entry).put("to", version);
      case EntryChange.Removed(String entry, String version) ->
          object.put("change", "removed").put("entry", entry).put("from", version);
      case EntryChange.Changed(
              String entry,
              String from,
              String to,
              Optional<List<FieldChange>> fields) -> {
        object.put("change", "changed").put("entry", entry).put("from", from).put("to", to);
        fields.ifPresent(changes -> {
          ArrayNode array = object.putArray("fields");
          changes.forEach(field -> array.add(of(field)));
        });
      }
    }
    return object;
  }

  private static ObjectNode of(FieldChange field) {
    ObjectNode object = MAPPER.createObjectNode().put("path", field.path());
    switch (field) {
      case FieldChange.Value value -> {
        value.before().ifPresent(before -> object.set("before", before));
        value.after().ifPresent(after -> object.set("after", after));
      }
      case FieldChange.Elements elements -> {
        object.putArray("removed").addAll(elements.removed());
        object.putArray("added").addAll(elements.added());
      }
    }
    return object;
  }
}
