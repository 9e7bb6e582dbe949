package dev.bdp.app;

import ch.qos.logback.classic.Level;
import dev.bdp.app.log.LogFormat;
import dev.bdp.app.log.LogOutput;
import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.serve.RunningServer;
import dev.bdp.app.serve.ServeSettings;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Migrations;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.object.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the launcher runs once, so that the JVM finds at each later start what commands need: the
/// help, and a server without a database that answers.
public final class Training {
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/none";

  private Training() {}

  public static void main(String[] args) throws IOException {
    Main.run("serve", "--help");
    LogOutput.use(LogFormat.TEXT, Level.ERROR);
    ServeSettings settings = new ServeSettings("127.0.0.1", 0, Optional.empty(), false, 100);
    Path store = Files.createTempDirectory("bdp-training");
    try (Database database = Database.unconnected(NOWHERE);
        ObjectStore objects = new LocalObjectStore(store);
        Metrics metrics = Metrics.ofProcessAndTables(database, objects);
        RunningServer server = RunningServer.start(settings, database, objects, metrics);
        InputStream answer = server.uri().resolve("/healthz").toURL().openStream()) {
      answer.readAllBytes();
      Migrations.ofTables("none", "db/migration").run(database);
    } catch (BackendUnavailableException _) {
      // Nothing listens there; the driver was loaded to find out.
    }
    Files.delete(store);
    System.exit(0);
  }
}
