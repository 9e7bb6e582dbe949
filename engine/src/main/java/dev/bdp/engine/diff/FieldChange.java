package dev.bdp.engine.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// A field of a record that is not the same in two versions.
public sealed interface FieldChange {
  /// The names from the record down to the field, as in `history.entryVersion`.
  String path();

  /// A value.
  ///
  /// @param before empty when there was none
  /// @param after empty when there is none
  record Value(String path, Optional<JsonNode> before, Optional<JsonNode> after)
      implements FieldChange {}

  /// A list. Both empty means that only its order is another.
  record Elements(String path, List<JsonNode> removed, List<JsonNode> added)
      implements FieldChange {}
}
