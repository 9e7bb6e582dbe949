package dev.bdp.engine.source;

/// What it means that an identifier occurs more than once in a release. Whichever it is, the order
/// of the release decides, never the order of the work.
public enum Recurrence {
  /// A mistake of the publisher: the first record is kept, the others are quarantined.
  MISTAKE,
  /// An update: the last record is kept, the others are superseded.
  UPDATE
}
