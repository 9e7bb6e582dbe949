package dev.bdp.engine.download;

import java.io.IOException;

/// More bytes come than the file should have.
final class SurplusBytesException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long bytes;

  /// @param bytes that came so far
  SurplusBytesException(long bytes) {
    super("more bytes than expected: " + bytes);
    this.bytes = bytes;
  }

  long bytes() {
    return bytes;
  }
}
