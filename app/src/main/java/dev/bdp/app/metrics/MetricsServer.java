package dev.bdp.app.metrics;

import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Exposes the metrics of a command that has no other server, until it is closed.
public final class MetricsServer implements AutoCloseable {
  private static final int THREADS = 6;
  private static final int IDLE_MILLIS = 30_000;

  private final Server server;
  private final ServerConnector connector;

  private MetricsServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /// @param port 0 for any that is free
  /// @throws ConfigurationException when it cannot listen there
  public static MetricsServer start(String host, int port, Metrics metrics) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("metrics");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new MetricsHandler(metrics));
    try {
      connector.open();
      server.start();
    } catch (IOException | UnresolvedAddressException e) {
      throw new ConfigurationException(
          "Cannot expose metrics on %s:%d: %s. Name another --metrics-port or --metrics-host."
              .formatted(host, port, e),
          e);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot start the metrics server", e);
    }
    return new MetricsServer(server, connector);
  }

  /// Where it is reached.
  public URI uri() {
    return URI.create(
        "http://" + connector.getHost() + ":" + connector.getLocalPort() + MetricsHandler.PATH);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot stop the metrics server", e);
    }
  }
}
