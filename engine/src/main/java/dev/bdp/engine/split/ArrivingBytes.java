package dev.bdp.engine.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The bytes of a file as they arrive: one thread hands them over in pieces, another reads them.
/// After it is closed, what is handed over is let go at once.
final class ArrivingBytes extends InputStream {
  private static final Piece NONE = new Piece(new byte[0], 0, () -> {});
  private static final Piece END = new Piece(new byte[0], 0, () -> {});

  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private Piece current = NONE;
  private int read;
  private boolean closed;
  private volatile boolean abandoned;

  /// @param done is run when the bytes are needed no more
  private record Piece(byte[] bytes, int count, Runnable done) {}

  void hand(byte[] bytes, int count, Runnable done) {
    Piece piece = new Piece(bytes, count, done);
    synchronized (pieces) {
      if (!closed) {
        pieces.add(piece);
        return;
      }
    }
    done.run();
  }

  /// Says that all is handed over.
  void end() {
    pieces.add(END);
  }

  /// Makes every further reading fail.
  void abandon() {
    abandoned = true;
    pieces.add(END);
  }

  /// Waits until there are bytes; false at the end.
  private boolean advance() throws IOException {
    while (current != END && read == current.count()) {
      current.done().run();
      read = 0;
      current = NONE;
      try {
        current = pieces.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("stopped");
      }
    }
    if (abandoned) {
      throw new IOException("the file begins again");
    }
    return current != END;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, current.count() - read);
    System.arraycopy(current.bytes(), read, bytes, offset, count);
    read += count;
    return count;
  }

  /// Waits: whoever reads members of `gzip` one after the other takes 0 for the end.
  @Override
  public int available() throws IOException {
    return advance() ? current.count() - read : 0;
  }

  @Override
  public void close() {
    synchronized (pieces) {
      closed = true;
    }
    current.done().run();
    current = END;
    pieces.forEach(piece -> piece.done().run());
    pieces.clear();
  }
}
