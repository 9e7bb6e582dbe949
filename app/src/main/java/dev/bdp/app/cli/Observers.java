package dev.bdp.app.cli;

import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.metrics.MetricsServer;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.work.WorkListener;
import java.io.PrintWriter;

/// Whoever is told what a command that works on units does; nobody unless the user asks for it.
///
/// @param end stops them
record Observers(WorkListener listener, Runnable end) implements AutoCloseable {
  /// Of a worker, which is one of many and exposes only what it does itself.
  static Observers ofWorker(
      MetricsOptions options, Database database, ObjectStore objects, PrintWriter err) {
    return options.isAsked()
        ? exposing(Metrics.ofProcess(database, objects), options, err)
        : new Observers(WorkListener.NONE, () -> {});
  }

  /// Of a command that runs a job; exposes also what the tables say.
  static Observers ofJob(
      MetricsOptions options, Database database, ObjectStore objects, PrintWriter err) {
    return options.isAsked()
        ? exposing(Metrics.ofProcessAndTables(database, objects), options, err)
        : new Observers(WorkListener.NONE, () -> {});
  }

  private static Observers exposing(Metrics metrics, MetricsOptions options, PrintWriter err) {
    MetricsServer server;
    try {
      server = options.serve(metrics);
    } catch (RuntimeException e) {
      metrics.close();
      throw e;
    }
    err.println("metrics at " + server.uri());
    err.flush();
    return new Observers(
        metrics.listener(),
        () -> {
          server.close();
          metrics.close();
        });
  }

  @Override
  public void close() {
    end.run();
  }
}
