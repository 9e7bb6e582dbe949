package dev.bdp.engine.source;

/// Finds where records end in a stream of bytes that arrives in pieces. Keeps its state between
/// calls; one thread.
public interface RecordScanner {
  /// The end of the first record that ends in `[from, to)`, exclusive; or -1 when none does. The
  /// next call goes on there.
  int findEnd(byte[] bytes, int from, int to);
}
