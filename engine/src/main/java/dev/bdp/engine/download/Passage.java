package dev.bdp.engine.download;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.LargeObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The one pass of a file's bytes: each piece is hashed, followed and stored at the same time.
/// There are only so many pieces; when all are held, the network waits. Used by one thread.
final class Passage {
  // So that little is left to wait for at the end: a second of a fast network took 0.25 s to write.
  private static final long FLUSH_EVERY_BYTES = 64 << 20;

  private final LargeObject target;
  private final Hashes hashes;
  private final Follower follower;
  private final DownloadListener listener;
  private final Pieces pieces = new Pieces();
  private Prefix durable = Prefix.EMPTY;
  private long unflushed;
  private @Nullable Mark mark;

  /// A place in the file up to which it is on its way to the disk.
  private record Mark(long bytes, Future<String> md5) {}

  Passage(LargeObject target, Hashes hashes, Follower follower, DownloadListener listener) {
    this.target = target;
    this.hashes = hashes;
    this.follower = follower;
    this.listener = listener;
  }

  /// A piece to fill; the caller lets go of it.
  Piece next() throws InterruptedException {
    Optional<Piece> piece = pieces.take();
    while (piece.isEmpty()) {
      listener.mayGoOn();
      piece = pieces.take();
    }
    piece.get().hold();
    return piece.get();
  }

  /// Takes the next bytes of the file.
  void take(Piece piece, int count) throws InterruptedException {
    listener.mayGoOn();
    hashAndFollow(piece, count);
    target.append(piece.bytes, 0, count);
    unflushed += count;
    if (unflushed >= FLUSH_EVERY_BYTES) {
      target.flush();
      unflushed = 0;
    }
  }

  private void hashAndFollow(Piece piece, int count) {
    hashes.update(piece, count);
    piece.hold();
    follower.take(piece.bytes, count, piece::letGo);
  }

  /// Reads again what an earlier attempt left.
  ///
  /// @return whether it begins with what was written down
  boolean reread(Prefix before) throws InterruptedException {
    boolean same = false;
    try (InputStream written = target.openWritten()) {
      while (true) {
        long toMark = before.bytes() - bytes();
        if (toMark == 0) {
          same = before.md5().equals(hashes.md5());
        }
        listener.mayGoOn();
        Piece piece = next();
        try {
          int most = (int) Math.min(toMark > 0 ? toMark : Long.MAX_VALUE, piece.bytes.length);
          int count = written.readNBytes(piece.bytes, 0, most);
          if (count == 0) {
            durable = same ? before : Prefix.EMPTY;
            return same;
          }
          hashAndFollow(piece, count);
        } finally {
          piece.letGo();
        }
      }
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read again what was downloaded: %s. Check the store's disk."
              .formatted(e.getMessage()),
          e);
    }
  }

  void restart() throws InterruptedException {
    listener.mayGoOn();
    follower.startOver();
    target.restart();
    hashes.restart();
    mark = null;
    durable = Prefix.EMPTY;
  }

  long bytes() {
    return hashes.sizeBytes();
  }

  /// What another process may go on after; begins to make the rest durable.
  Prefix durable() throws InterruptedException {
    Mark last = mark;
    if (last != null && target.durableBytes() >= last.bytes()) {
      durable = new Prefix(last.bytes(), Hashes.await(last.md5()));
      mark = null;
    }
    if (mark == null) {
      mark = new Mark(bytes(), hashes.laterMd5());
      target.flush();
    }
    return durable;
  }
}
