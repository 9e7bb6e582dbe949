package dev.bdp.app;

import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.serve.RunningServer;
import dev.bdp.app.serve.ServeSettings;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A server without workers in this JVM, and a browser that looks at it.
final class OpenConsole implements AutoCloseable {
  private final Database database;
  private final ObjectStore objects;
  private final Metrics metrics;
  private final RunningServer server;
  private final Browser browser;

  /// A console for everybody on this machine.
  OpenConsole(Installation installation, Path directory) throws IOException {
    this(installation, directory, Optional.empty());
  }

  /// @param tokens the file of those who are let in
  OpenConsole(Installation installation, Path directory, Optional<Path> tokens) throws IOException {
    database = Database.open(installation.url(), ServeSettings.CONNECTIONS);
    objects = ObjectStores.open(installation.store().toString());
    metrics = Metrics.ofProcessAndTables(database, objects);
    server =
        RunningServer.start(
            new ServeSettings("127.0.0.1", 0, tokens, false, 10_000), database, objects, metrics);
    browser = Browser.open(server.uri().toString().replaceFirst("/$", ""), directory);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    server.close();
    metrics.close();
    objects.close();
    database.close();
  }
}
