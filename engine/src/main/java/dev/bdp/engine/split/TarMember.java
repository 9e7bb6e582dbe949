package dev.bdp.engine.split;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// One file of a `tar` archive (POSIX.1-1988 `ustar`, with GNU's binary sizes), read as the archive
/// streams by.
public final class TarMember extends FilterInputStream {
  private static final int BLOCK_BYTES = 512;
  private static final int NAME_BYTES = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_BYTES = 12;

  private long left;

  private TarMember(InputStream archive, long sizeBytes) {
    super(archive);
    this.left = sizeBytes;
  }

  /// Skips to a member.
  ///
  /// @param name without directories
  /// @throws IOException when the archive has no such member, or is no archive
  public static TarMember find(InputStream archive, String name) throws IOException {
    byte[] header = new byte[BLOCK_BYTES];
    while (archive.readNBytes(header, 0, BLOCK_BYTES) == BLOCK_BYTES && header[0] != 0) {
      long size = size(header);
      String path = text(header, NAME_BYTES);
      if (path.substring(path.lastIndexOf('/') + 1).equals(name)) {
        return new TarMember(archive, size);
      }
      archive.skipNBytes((size + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES);
    }
    throw new IOException("the archive has no member " + name);
  }

  private static String text(byte[] bytes, int most) {
    int length = 0;
    while (length < most && bytes[length] != 0) {
      length++;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /// Octal digits, or a binary number behind a first byte of 0x80.
  private static long size(byte[] header) throws IOException {
    long size = 0;
    boolean binary = (header[SIZE_AT] & 0x80) != 0;
    for (int i = binary ? 1 : 0; i < SIZE_BYTES; i++) {
      int b = header[SIZE_AT + i] & 0xFF;
      if (binary) {
        size = size << 8 | b;
      } else if (b >= '0' && b <= '7') {
        size = size << 3 | b - '0';
      } else if (b != ' ' && b != 0) {
        throw new IOException("it is not a tar archive");
      }
    }
    if (size < 0) {
      throw new IOException("it is not a tar archive");
    }
    return size;
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
    int count = in.read(bytes, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new IOException("the archive ends early");
    }
    left -= count;
    return count;
  }

  @Override
  public int available() {
    return left > 0 ? 1 : 0;
  }
}
