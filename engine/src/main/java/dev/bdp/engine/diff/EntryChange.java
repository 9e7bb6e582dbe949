package dev.bdp.engine.diff;

import java.util.List;
import java.util.Optional;

/// An entry that is not the same in two releases.
public sealed interface EntryChange {
  String identifier();

  /// Only in the second one.
  record Added(String identifier, String version) implements EntryChange {}

  /// Only in the first one.
  record Removed(String identifier, String version) implements EntryChange {}

  /// In both, with another content.
  ///
  /// @param fields empty when they were not asked for, or when the source's own text of one of the
  ///   versions is not stored
  record Changed(String identifier, String from, String to, Optional<List<FieldChange>> fields)
      implements EntryChange {}
}
