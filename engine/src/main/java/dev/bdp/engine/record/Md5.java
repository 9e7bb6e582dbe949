package dev.bdp.engine.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// MD5 as lower-case hexadecimal digits.
public final class Md5 {
  private Md5() {}

  public static String hex(byte[] bytes) {
    return hex(bytes, 0, bytes.length);
  }

  /// Of the bytes `from` to `to`.
  public static String hex(byte[] bytes, int from, int to) {
    MessageDigest digest = digest();
    digest.update(bytes, from, to - from);
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Of all that is left of a stream, which stays open.
  ///
  /// @throws IOException when the stream does
  public static String hex(InputStream bytes) throws IOException {
    Output output = new Output();
    bytes.transferTo(output);
    return output.hex();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Digests what is read through it. Used by one thread.
  public static final class Input extends FilterInputStream {
    private final MessageDigest digest = digest();

    public Input(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        digest.update((byte) b);
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      if (count > 0) {
        digest.update(bytes, offset, count);
      }
      return count;
    }

    /// The MD5 of all that was read; once, at the end.
    public String hex() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /// Counts and digests what is written to it, and keeps none of it. Used by one thread.
  public static final class Output extends OutputStream {
    private final MessageDigest digest = digest();
    private long sizeBytes;

    @Override
    public void write(int b) {
      digest.update((byte) b);
      sizeBytes++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
      sizeBytes += length;
    }

    public long sizeBytes() {
      return sizeBytes;
    }

    /// The MD5 of all that was written; once, at the end.
    public String hex() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
