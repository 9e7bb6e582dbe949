package dev.bdp.engine.source;

/// Finds where records end in a stream of bytes that arrives in pieces. Keeps its state between
/// calls; one thread.
public interface RecordScanner {
  /// The end of the first record that ends in `[from, to)`, exclusive; or -1 when none does. The
  /// next call goes on there.
  int findEnd(byte[] bytes, int from, int to);

  /// How many bytes between the end before it and the record itself belong to no record, such as
  /// the head of a file. Asked of the record that ended last, of the one that is cut, and of one
  /// that is still going on when it is too long to be kept.
  default long leadBytes() {
    return 0;
  }

  /// Whether the text since the last end holds a record, a cut one, and not only the tail of a file
  /// such as a closing tag. Asked when the text is over and other than blanks followed the last
  /// end.
  default boolean isCut() {
    return true;
  }
}
