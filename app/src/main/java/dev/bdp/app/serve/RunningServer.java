package dev.bdp.app.serve;

import dev.bdp.app.api.Api;
import dev.bdp.app.console.ConsoleFiles;
import dev.bdp.app.http.Door;
import dev.bdp.app.http.HttpServer;
import dev.bdp.app.http.Route;
import dev.bdp.app.http.Router;
import dev.bdp.app.live.Feeds;
import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.metrics.MetricsRoute;
import dev.bdp.app.security.Access;
import dev.bdp.app.security.RateLimit;
import dev.bdp.app.security.TokenFile;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.object.ObjectStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// The server of `bdp serve`, from its start until it is closed.
public final class RunningServer implements AutoCloseable {
  private final HttpServer server;
  private final Feeds feeds;
  private final List<Route> routes;

  private RunningServer(HttpServer server, Feeds feeds, List<Route> routes) {
    this.server = server;
    this.routes = List.copyOf(routes);
    this.feeds = feeds;
  }

  /// @throws dev.bdp.engine.failure.ConfigurationException when it cannot listen, or the tokens
  ///   cannot be read
  public static RunningServer start(
      ServeSettings settings, Database database, ObjectStore objects, Metrics metrics) {
    Access access =
        settings
            .tokenFile()
            .map(TokenFile::read)
            .map(Access::ofTokens)
            .orElseGet(Access::ofEverybody);
    Feeds feeds = new Feeds();
    List<Route> routes =
        new ArrayList<>(Api.routes(database, objects, access, settings.isOpenToOthers(), feeds));
    routes.add(MetricsRoute.of(metrics));
    routes.addAll(new ConsoleFiles().routes());
    Door door = new Door(access, new RateLimit(settings.maxRequests()), settings.isLoopback());
    return new RunningServer(
        HttpServer.start(settings.host(), settings.port(), new Router(routes, door)),
        feeds,
        routes);
  }

  /// What it answers.
  public List<Route> routes() {
    return routes;
  }

  /// Where it is reached.
  public URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    feeds.close();
    server.close();
  }
}
