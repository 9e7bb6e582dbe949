package dev.bdp.engine.record;

import java.util.List;

/// Text that takes records away, such as a list of withdrawn identifiers.
///
/// It counts for records that stand before it in the release, and for those of the release that
/// this one builds on; a record that stands after it stays.
///
/// @param identifiers lower case; those that nobody has are passed over
public record RecordRemovals(List<String> identifiers) implements Parsed {
  public RecordRemovals {
    identifiers = List.copyOf(identifiers);
  }
}
