package dev.bdp.engine.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Reads a stream on a thread of its own, some pieces ahead of the one thread that uses them: most
/// of the time that reading takes is that of inflating.
final class ReadAhead implements AutoCloseable {
  private static final int PIECES = 4;
  private static final int PIECE_BYTES = 1 << 18;

  private final InputStream in;
  private final BlockingQueue<Piece> free = new ArrayBlockingQueue<>(PIECES);
  private final BlockingQueue<Piece> read = new ArrayBlockingQueue<>(PIECES + 1);
  private final Piece end = new Piece(new byte[0]);
  private final Thread thread;
  private @Nullable Throwable failure;
  private @Nullable Piece current;

  /// Bytes in a buffer that is used again.
  static final class Piece {
    final byte[] bytes;
    int count;

    private Piece(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  /// @param in not closed here
  ReadAhead(InputStream in) {
    this.in = in;
    for (int i = 0; i < PIECES; i++) {
      free.add(new Piece(new byte[PIECE_BYTES]));
    }
    thread = Thread.ofPlatform().daemon().name("inflate").start(this::run);
  }

  private void run() {
    try {
      Piece piece = free.take();
      while ((piece.count = in.read(piece.bytes)) >= 0) {
        read.add(piece);
        piece = free.take();
      }
    } catch (InterruptedException e) {
      // closed early
    } catch (Throwable e) {
      failure = e;
    } finally {
      read.add(end);
    }
  }

  /// The next bytes, or null after the last; what was given before is overwritten.
  ///
  /// @throws IOException when the stream does
  @Nullable Piece next() throws IOException, InterruptedException {
    if (current != null) {
      free.add(current);
    }
    current = read.take();
    if (current != end) {
      return current;
    }
    current = null;
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
    return null;
  }

  /// On return nobody reads the stream any more.
  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
