package dev.bdp.app.parquet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Knows how many bytes it has taken.
final class CountedOutput extends FilterOutputStream {
  private long position;

  CountedOutput(OutputStream out) {
    super(out);
  }

  long position() {
    return position;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    position++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    position += length;
  }
}
