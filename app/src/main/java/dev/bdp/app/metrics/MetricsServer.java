package dev.bdp.app.metrics;

import dev.bdp.app.http.Door;
import dev.bdp.app.http.HttpServer;
import dev.bdp.app.http.Router;
import dev.bdp.app.security.Access;
import dev.bdp.app.security.RateLimit;
import dev.bdp.engine.failure.UsageException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/// Exposes metrics, and nothing else, on a port of their own until it is closed.
public final class MetricsServer implements AutoCloseable {
  private static final int MOST_REQUESTS_A_SECOND = 20;

  private final HttpServer server;

  private MetricsServer(HttpServer server) {
    this.server = server;
  }

  /// @param port 0 for any that is free
  /// @throws dev.bdp.engine.failure.ConfigurationException when it cannot listen there
  public static MetricsServer start(String host, int port, Metrics metrics) {
    Door door =
        new Door(Access.ofEverybody(), new RateLimit(MOST_REQUESTS_A_SECOND), isLoopback(host));
    return new MetricsServer(
        HttpServer.start(host, port, new Router(List.of(MetricsRoute.of(metrics)), door)));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new UsageException(
          "Cannot expose metrics on %s: no address has that name. Check --metrics-host."
              .formatted(host),
          e);
    }
  }

  /// Where they are.
  public URI uri() {
    return server.uri().resolve(MetricsRoute.PATH);
  }

  @Override
  public void close() {
    server.close();
  }
}
