package dev.bdp.engine.split;

import java.io.IOException;
import java.io.InputStream;

/// The text of one record, as a stream: first what was read already, then the rest from the frame.
final class LongText extends InputStream {
  /// Where the rest comes from.
  @FunctionalInterface
  interface Rest {
    /// As [InputStream#read(byte[], int, int)]; -1 where the record ends.
    int read(byte[] target, int offset, int length) throws IOException;
  }

  private final byte[] beginning;
  private final Rest rest;
  private int at;

  /// @param from where in the beginning the record starts
  LongText(byte[] beginning, int from, Rest rest) {
    this.beginning = beginning;
    this.at = from;
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (at == beginning.length) {
      return rest.read(target, offset, length);
    }
    int count = Math.min(length, beginning.length - at);
    System.arraycopy(beginning, at, target, offset, count);
    at += count;
    return count;
  }
}
