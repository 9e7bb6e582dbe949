package dev.bdp.engine.download.transport;

/// Is told every now and then that a transfer waits for its turn.
@FunctionalInterface
public interface Waiting {
  /// @throws InterruptedException to stop
  void goesOn() throws InterruptedException;
}
