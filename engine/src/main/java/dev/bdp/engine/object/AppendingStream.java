package dev.bdp.engine.object;

import java.io.OutputStream;

/// Appends what is written to a large object; closing it commits nothing.
final class AppendingStream extends OutputStream {
  private final LargeObject target;

  AppendingStream(LargeObject target) {
    this.target = target;
  }

  @Override
  public void write(int b) {
    target.append(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    target.append(bytes, offset, length);
  }
}
