package dev.bdp.engine.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// MD5, and the publisher's own digest where that is another, of bytes as they arrive; computed on
/// a thread of its own while they are stored and others come. Used by one thread.
final class Hashes implements AutoCloseable {
  private final MessageDigest md5 = digest("MD5");
  private final Optional<MessageDigest> other;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("hash").factory());

  private long sizeBytes;

  Hashes(Optional<String> algorithm) {
    this.other = algorithm.filter(name -> !name.equals("MD5")).map(Hashes::digest);
  }

  /// Takes the bytes; holds the piece until they are hashed.
  void update(Piece piece, int count) {
    piece.hold();
    thread.execute(() -> {
      md5.update(piece.bytes, 0, count);
      other.ifPresent(digest -> digest.update(piece.bytes, 0, count));
      piece.letGo();
    });
    sizeBytes += count;
  }

  void restart() {
    thread.execute(() -> {
      md5.reset();
      other.ifPresent(MessageDigest::reset);
    });
    sizeBytes = 0;
  }

  long sizeBytes() {
    return sizeBytes;
  }

  /// The MD5 of the bytes so far, when it is known.
  Future<String> laterMd5() {
    return thread.submit(() -> hex(md5));
  }

  /// Of the bytes so far.
  String md5() throws InterruptedException {
    return await(laterMd5());
  }

  /// The digest that the publisher uses, of the bytes so far.
  String stated() throws InterruptedException {
    return await(thread.submit(() -> hex(other.orElse(md5))));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  static String await(Future<String> digest) throws InterruptedException {
    try {
      return digest.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
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
