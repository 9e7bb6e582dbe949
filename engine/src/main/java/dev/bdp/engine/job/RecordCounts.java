package dev.bdp.engine.job;

/// How many records of a job went where; as an amount to add, what one unit did.
///
/// @param processed texts that went through the parser, whatever became of them
/// @param stored records that got a new version
/// @param unchanged records that were linked, not written
/// @param failed records in quarantine
/// @param superseded records that a later place of the same release replaced or removed
/// @param removals texts that are no records but remove others
public record RecordCounts(
    long processed, long stored, long unchanged, long failed, long superseded, long removals) {

  public static RecordCounts parsed(long processed, long failed, long superseded, long removals) {
    return new RecordCounts(processed, 0, 0, failed, superseded, removals);
  }

  public static RecordCounts kept(long stored, long unchanged) {
    return new RecordCounts(0, stored, unchanged, 0, 0, 0);
  }

  public RecordCounts minus(RecordCounts other) {
    return new RecordCounts(
        processed - other.processed,
        stored - other.stored,
        unchanged - other.unchanged,
        failed - other.failed,
        superseded - other.superseded,
        removals - other.removals);
  }

  /// Texts that have come to their end.
  public long settled() {
    return stored + unchanged + failed + superseded + removals;
  }
}
