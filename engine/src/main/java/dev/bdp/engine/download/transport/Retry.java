package dev.bdp.engine.download.transport;

import dev.bdp.engine.failure.IoReason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Counts the attempts that brought nothing, and pauses between them: at random, so that clients
/// that failed together do not come back together. One thread.
public final class Retry {
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

  private final TransferLimits.Retries limits;
  private int failed;

  public Retry(TransferLimits.Retries limits) {
    this.limits = limits;
  }

  /// Says that the last attempt did bring something.
  public void progressed() {
    failed = 0;
  }

  /// Pauses after a failed attempt; false when there were enough.
  ///
  /// @param waiting is told about once a second
  public boolean pause(IOException failure, Waiting waiting) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    failed++;
    if (failed >= limits.attempts()) {
      return false;
    }
    Duration most = limits.pause(failed);
    long millis = ThreadLocalRandom.current().nextLong(most.toMillis() / 2, most.toMillis() + 1);
    if (failure instanceof RetryLaterException later) {
      millis = Math.max(millis, later.after().toMillis());
    }
    while (millis > 0) {
      long step = Math.min(millis, LONGEST_SILENCE.toMillis());
      Thread.sleep(step);
      waiting.goesOn();
      millis -= step;
    }
    return true;
  }

  /// What went wrong, in words: exceptions of the network often have none.
  public static String reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
        return "the host's name is not known";
      }
    }
    return switch (e) {
      case ConnectException refused -> "nobody answers at the host's port";
      case SocketTimeoutException late ->
          String.valueOf(late.getMessage()).contains("onnect timed out")
              ? "the host does not answer"
              : "the server accepts the connection but does not answer";
      case FileSystemException file -> IoReason.of(file);
      default -> {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Throwable cause = e.getCause();
        yield cause == null || message.contains(String.valueOf(cause.getMessage()))
            ? message
            : message + ", " + reason(cause);
      }
    };
  }
}
