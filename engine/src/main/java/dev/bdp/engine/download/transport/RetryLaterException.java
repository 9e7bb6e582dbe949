package dev.bdp.engine.download.transport;

import java.io.IOException;
import java.time.Duration;

/// The server asks to be left alone for a while.
final class RetryLaterException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  RetryLaterException(String message, Duration after) {
    super(message);
    this.after = after;
  }

  Duration after() {
    return after;
  }
}
