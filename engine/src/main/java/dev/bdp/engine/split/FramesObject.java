package dev.bdp.engine.split;

import dev.bdp.engine.object.LargeObject;
import java.io.OutputStream;

/// The object that frames are appended to; closing a frame does not close it.
final class FramesObject extends OutputStream {
  private final LargeObject object;
  private final byte[] buffer = new byte[1 << 20];
  private int buffered;
  private long size;

  FramesObject(LargeObject object) {
    this.object = object;
  }

  long size() {
    return size;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    size += length;
    int from = offset;
    int left = length;
    while (left > 0) {
      int some = Math.min(left, buffer.length - buffered);
      System.arraycopy(bytes, from, buffer, buffered, some);
      buffered += some;
      from += some;
      left -= some;
      if (buffered == buffer.length) {
        hand();
      }
    }
  }

  private void hand() {
    object.append(buffer, 0, buffered);
    buffered = 0;
  }

  @Override
  public void close() {
    hand();
  }
}
