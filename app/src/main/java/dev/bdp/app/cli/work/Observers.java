package dev.bdp.app.cli.work;

import dev.bdp.app.log.LogOutput;
import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.metrics.MetricsServer;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.work.WorkListener;
import java.io.PrintWriter;

/// Whoever is told what a command that works on units does; nobody unless the user asks for it.
///
/// @param end stops them
public record Observers(WorkListener listener, Runnable end) implements AutoCloseable {
  private static final Observers NOBODY = new Observers(WorkListener.NONE, () -> {});

  /// Of a worker, which is one of many and exposes only what it does itself.
  static Observers ofWorker(
      MetricsOptions options, Database database, ObjectStore objects, PrintWriter err) {
    return options.isAsked() ? owning(Metrics.ofProcess(database, objects), options, err) : NOBODY;
  }

  /// Of a command that runs a job; exposes also what the tables say.
  public static Observers ofJob(
      MetricsOptions options, Database database, ObjectStore objects, PrintWriter err) {
    return options.isAsked()
        ? owning(Metrics.ofProcessAndTables(database, objects), options, err)
        : NOBODY;
  }

  private static Observers owning(Metrics metrics, MetricsOptions options, PrintWriter err) {
    Observers observers;
    try {
      observers = of(metrics, options, err);
    } catch (RuntimeException e) {
      metrics.close();
      throw e;
    }
    return new Observers(
        observers.listener(),
        () -> {
          observers.close();
          metrics.close();
        });
  }

  /// Counts with metrics that are there, and exposes them on a port of their own if that is asked
  /// for.
  static Observers of(Metrics metrics, MetricsOptions options, PrintWriter err) {
    if (!options.isAsked()) {
      return new Observers(metrics.listener(), () -> {});
    }
    MetricsServer server = options.serve(metrics);
    LogOutput.say(err, "metrics at " + server.uri());
    return new Observers(metrics.listener(), server::close);
  }

  @Override
  public void close() {
    end.run();
  }
}
