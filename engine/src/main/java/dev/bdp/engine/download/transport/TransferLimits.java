package dev.bdp.engine.download.transport;

import java.time.Duration;

/// How long a server is waited for, how often it is asked, and how much of it is used.
///
/// @param connectionsPerHost files that are fetched from one host at a time
/// @param bytesPerSecond of all files together
public record TransferLimits(
    TimeOuts timeOuts, Retries retries, int connectionsPerHost, long bytesPerSecond) {
  public TransferLimits {
    if (connectionsPerHost < 1 || bytesPerSecond < 1) {
      throw new IllegalArgumentException("Connections and bytes per second are at least 1");
    }
  }

  /// @param connect until a connection stands
  /// @param answer until the server says something
  /// @param stall a transfer that brings fewer than `stallBytesPerSecond` for this long is given up
  public record TimeOuts(
      Duration connect, Duration answer, Duration stall, long stallBytesPerSecond) {}

  /// @param attempts that bring nothing, before the next URL is tried
  /// @param firstPause before the second attempt; doubles, and is drawn at random up to that
  public record Retries(int attempts, Duration firstPause, Duration longestPause) {

    /// The longest pause after so many attempts in vain.
    Duration pause(int attempts) {
      Duration pause = firstPause.multipliedBy(1L << Math.min(20, attempts - 1));
      return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
  }

  /// 20 s to connect, 60 s for an answer, stalled below 1000 bytes/s for 60 s; 5 attempts; 4
  /// connections a host; any rate.
  public static TransferLimits defaults() {
    return new TransferLimits(
        new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(60), 1000),
        new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(60)),
        4,
        Long.MAX_VALUE);
  }

  public TransferLimits withBytesPerSecond(long most) {
    return new TransferLimits(timeOuts, retries, connectionsPerHost, most);
  }
}
