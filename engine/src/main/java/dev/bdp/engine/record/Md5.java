package dev.bdp.engine.record;

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
