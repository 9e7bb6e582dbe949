package dev.bdp.engine.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Some bytes of a file, from where the channel stands. Closing it closes the channel.
final class FileRange extends InputStream {
  private final FileChannel file;
  private long left;

  FileRange(FileChannel file, long length) {
    this.file = file;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, left)));
    left -= Math.max(0, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
