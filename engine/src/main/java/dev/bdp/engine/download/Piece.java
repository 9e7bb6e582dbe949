package dev.bdp.engine.download;

import java.util.concurrent.atomic.AtomicInteger;

/// A buffer with some bytes of a file. It is used again when all who held it have let go of it.
final class Piece {
  private static final int SIZE_BYTES = 1 << 18;

  final byte[] bytes = new byte[SIZE_BYTES];
  private final Pieces pieces;
  private final AtomicInteger holders = new AtomicInteger();

  /// @param pieces where it goes when nobody holds it
  Piece(Pieces pieces) {
    this.pieces = pieces;
  }

  void hold() {
    holders.incrementAndGet();
  }

  void letGo() {
    if (holders.decrementAndGet() == 0) {
      pieces.giveBack(this);
    }
  }
}
