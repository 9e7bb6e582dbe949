package dev.bdp.engine.split;

import java.io.InputStream;

/// The text of one record as it lies in a frame.
public sealed interface RecordText {
  /// How much is kept of a text that is not kept whole.
  int KEPT_BYTES = 64 << 10;

  /// Its text, or the beginning of it.
  byte[] bytes();

  /// Where it starts in the inflated file, bytes.
  long offset();

  /// A text in memory.
  record Whole(byte[] bytes, long offset) implements RecordText {}

  /// A text above the limit for records of its source.
  ///
  /// @param bytes its beginning
  record Oversized(byte[] bytes, long offset, long sizeBytes) implements RecordText {}

  /// A text so long that it is read as a stream, before the reader goes on to the next.
  ///
  /// @param bytes its beginning
  /// @param text all of it
  record Streamed(byte[] bytes, long offset, InputStream text) implements RecordText {}
}
