package dev.bdp.engine.work;

/// Does the work of one unit and completes it in the transaction that writes the result.
public interface UnitHandler {
  /// @param progress is told how many records are done, so that a unit that does not advance can be
  ///   told from one that does
  /// @throws InterruptedException when the lease was lost or the worker is to stop
  void handle(WorkUnit unit, Progress progress) throws InterruptedException;
}
