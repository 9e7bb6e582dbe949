package dev.bdp.app.http;

import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A server that listens until it is closed. Requests are handled on virtual threads, so handlers
/// may block.
///
/// Everything that a client could make grow has a limit: headers, connections, the time that it may
/// be silent, or take to send a request.
public final class HttpServer implements AutoCloseable {
  private static final int MOST_HEADER_BYTES = 16 << 10;
  private static final int MOST_CONNECTIONS = 2000;
  private static final long IDLE_MILLIS = 30_000;

  /// From the first byte of a request to the last one of its headers, and as much for its body.
  static final Duration ARRIVAL = Duration.ofSeconds(5);

  private static final int PLATFORM_THREADS = 16;

  private final Server server;
  private final ServerConnector connector;
  private final String host;

  private HttpServer(Server server, ServerConnector connector, String host) {
    this.server = server;
    this.connector = connector;
    this.host = host;
  }

  /// @param port 0 for any that is free
  /// @throws ConfigurationException when it cannot listen there
  public static HttpServer start(String host, int port, Handler handler) {
    QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS, 4);
    threads.setName("http");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 1).factory()));
    // No buffer serves two connections, so that no answer can hold what somebody else sent.
    Server server = new Server(threads, null, ByteBufferPool.NON_POOLING);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new TimedConnections(http(), ARRIVAL));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(512);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setErrorHandler(new ProblemErrors());
    server.setHandler(handler);
    server.setStopTimeout(0);
    HttpServer started = new HttpServer(server, connector, host);
    started.start();
    return started;
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setUseInputDirectByteBuffers(false);
    http.setUseOutputDirectByteBuffers(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    return http;
  }

  private void start() {
    try {
      // Listening first: the port is known to be free before anything else is started.
      connector.open();
    } catch (IOException | UnresolvedAddressException e) {
      boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
      throw new ConfigurationException(
          "Cannot listen on %s:%d: %s. %s"
              .formatted(
                  host,
                  connector.getPort(),
                  e.getCause() == null ? e : e.getCause(),
                  taken ? "Name another --port or stop what listens there." : "Check --host."),
          e);
    }
    LifeCycle.start(server);
  }

  public int port() {
    return connector.getLocalPort();
  }

  /// Where it is reached, as in `http://127.0.0.1:8470`.
  public URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + port());
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }
}
