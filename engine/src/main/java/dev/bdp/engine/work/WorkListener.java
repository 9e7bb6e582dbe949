package dev.bdp.engine.work;

import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import java.time.Duration;
import java.util.List;

/// Is told what this process does, as it happens: the one place where metrics, traces and lineage
/// hang on.
///
/// Called by the threads that do the work, [#started], what comes of it, and [#ended] of one try by
/// one thread. It must be quick, safe for many threads, and must not throw.
public interface WorkListener {
  /// Nobody listens.
  WorkListener NONE = new WorkListener() {};

  /// Units were claimed, perhaps none.
  default void claimed(JobId job, UnitType type, int units, Duration took) {}

  /// Work on a unit begins.
  default void started(WorkUnit unit) {}

  /// Work on a unit is over.
  default void ended(WorkUnit unit, AttemptOutcome outcome, Duration took) {}

  /// A heartbeat reached the database, and said that so many of the units held are lost.
  default void beat(int held, int lost) {}

  /// A heartbeat did not reach the database.
  default void missedBeat() {}

  /// Units were taken back from workers that are gone or stuck.
  default void tookBack(int units) {}

  /// This process saw a job leave a stage, most likely because it carried it over the border.
  ///
  /// @param before the job as it was in the stage
  /// @param after the job as it is now
  default void crossed(IngestionJob before, IngestionJob after) {}

  /// Something happened to the file of a download unit; `bytes` are those that came.
  default void downloaded(WorkUnit unit, DownloadStep step, long bytes) {}

  /// The object store was called.
  default void called(ObjectCall call) {}

  /// Tells all of them, in this order.
  static WorkListener all(List<WorkListener> listeners) {
    return listeners.size() == 1 ? listeners.getFirst() : new ListenerList(listeners);
  }
}
