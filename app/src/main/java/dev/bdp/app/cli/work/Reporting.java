package dev.bdp.app.cli.work;

import dev.bdp.app.lineage.Lineage;
import dev.bdp.app.trace.TraceSettings;
import dev.bdp.app.trace.Traces;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.work.WorkListener;
import java.util.ArrayList;
import java.util.List;

/// Who outside this program is told of jobs: nobody, unless it is configured.
///
/// @param listeners are told what this process does
/// @param ends stop them, in this order
public record Reporting(List<WorkListener> listeners, List<Runnable> ends)
    implements AutoCloseable {

  /// @param first is told before the others, may be nobody
  public static Reporting start(
      WorkOptions work, Database database, ObjectStore objects, WorkListener first) {
    Reporting reporting = new Reporting(new ArrayList<>(), new ArrayList<>());
    if (first != WorkListener.NONE) {
      reporting.listeners.add(first);
    }
    Lineage.start(work.lineage, System.getenv(), database, database.url(), objects.url())
        .ifPresent(lineage -> reporting.add(lineage, lineage::close));
    if (TraceSettings.askForTraces(System.getenv())) {
      Traces traces = Traces.start(database);
      reporting.add(traces, traces::close);
    }
    return reporting;
  }

  /// Makes a new job a part of what this process is a part of.
  public static void adopt(Database database, JobId job) {
    if (TraceSettings.askForTraces(System.getenv())) {
      Traces.adopt(database, job, System.getenv());
    }
  }

  private void add(WorkListener listener, Runnable end) {
    listeners.add(listener);
    ends.add(end);
  }

  public WorkListener listener() {
    return listeners.isEmpty() ? WorkListener.NONE : WorkListener.all(listeners);
  }

  @Override
  public void close() {
    ends.forEach(Runnable::run);
  }
}
