package dev.bdp.engine.download;

/// Is told how far a download has come, and writes it down: what it was told last is where the next
/// process may go on.
@FunctionalInterface
public interface DownloadListener {
  /// Told before the first byte, then about once a second, also while a server is waited for.
  ///
  /// @throws InterruptedException to stop
  void received(Arrival arrival) throws InterruptedException;

  /// Asked before every write, so that a process that was frozen for long writes nothing more.
  ///
  /// @throws InterruptedException to stop
  default void mayGoOn() throws InterruptedException {}

  /// Told when bytes are about to follow those that an earlier attempt or connection left.
  default void resumed() {}

  /// Told when one place did not give the file, and the next one is asked.
  default void mirrorSwitched() {}

  /// Told when all bytes are there, before they are checked.
  default void arrived() {}

  /// Told when they are not those that the publisher says.
  default void refused() {}
}
