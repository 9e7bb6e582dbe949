package dev.bdp.app.live;

import java.util.List;

/// What there is to see at a time.
///
/// @param state the whole of it as JSON
/// @param lines what was said since the moment before
/// @param last whether nothing will change any more
public record Moment(byte[] state, List<Line> lines, boolean last) {
  /// Something that was said, as JSON.
  public record Line(long id, byte[] json) {}
}
