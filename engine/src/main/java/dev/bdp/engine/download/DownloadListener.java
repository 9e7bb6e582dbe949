package dev.bdp.engine.download;

/// Is told how far a download has come.
@FunctionalInterface
public interface DownloadListener {
  /// @param bytes of the file that are there, told every few MiB
  /// @throws InterruptedException to stop
  void received(long bytes) throws InterruptedException;
}
