package dev.bdp.formats.genbank;

import java.io.OutputStream;
import java.util.Arrays;

/// Bytes of which it is known how many will come, so that there is no second array for growing.
final class ExpectedBytes extends OutputStream {
  private byte[] bytes;
  private int size;

  ExpectedBytes(int expected) {
    bytes = new byte[expected];
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    if (length > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length + (bytes.length >> 1)));
    }
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  byte[] toBytes() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }
}
