package dev.bdp.app.export;

import dev.bdp.engine.object.LargeObject;
import java.io.IOException;
import java.io.OutputStream;

/// Writes an object from its beginning. It has its name only once it is whole.
final class ObjectOutput extends OutputStream {
  private final LargeObject object;
  private final byte[] buffer = new byte[1 << 20];
  private int size;

  ObjectOutput(LargeObject object) {
    this.object = object;
    if (object.position() > 0) {
      // Of an export that did not end.
      object.restart();
    }
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (size + length > buffer.length) {
      flush();
    }
    if (length > buffer.length) {
      object.append(bytes, offset, length);
    } else {
      System.arraycopy(bytes, offset, buffer, size, length);
      size += length;
    }
  }

  @Override
  public void flush() {
    object.append(buffer, 0, size);
    size = 0;
  }

  void commit() {
    flush();
    object.commit();
  }

  @Override
  public void close() {
    object.close();
  }
}
