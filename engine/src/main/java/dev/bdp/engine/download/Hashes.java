package dev.bdp.engine.download;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.LargeObject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// MD5, and the publisher's own digest where that is another, of bytes as they arrive.
final class Hashes {
  private final MessageDigest md5 = digest("MD5");
  private final Optional<MessageDigest> other;
  private long sizeBytes;

  Hashes(Optional<String> algorithm) {
    this.other = algorithm.filter(name -> !name.equals("MD5")).map(Hashes::digest);
  }

  /// Reads again what an earlier attempt left.
  void rehash(LargeObject target) {
    if (target.position() == 0) {
      return;
    }
    try (InputStream written = target.openWritten()) {
      byte[] buffer = new byte[1 << 18];
      int count;
      while ((count = written.read(buffer)) > 0) {
        update(buffer, count);
      }
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read again what was downloaded: %s. Check the store's disk."
              .formatted(e.getMessage()),
          e);
    }
  }

  void update(byte[] bytes, int count) {
    md5.update(bytes, 0, count);
    other.ifPresent(digest -> digest.update(bytes, 0, count));
    sizeBytes += count;
  }

  void restart() {
    md5.reset();
    other.ifPresent(MessageDigest::reset);
    sizeBytes = 0;
  }

  long sizeBytes() {
    return sizeBytes;
  }

  /// Ends the hashing.
  String md5() {
    return hex(md5);
  }

  /// The digest that the publisher uses.
  String stated() {
    return other.isPresent() ? hex(other.get()) : hex(md5);
  }

  private static String hex(MessageDigest digest) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
