package dev.bdp.engine.record;

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
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      digest.update(bytes, from, to - from);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
