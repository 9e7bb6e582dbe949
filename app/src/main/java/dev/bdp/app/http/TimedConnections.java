package dev.bdp.app.http;

import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Connections that are closed when a request takes too long to arrive. A byte now and then keeps a
/// connection from being idle; how long its headers take is looked at with each of them.
final class TimedConnections extends HttpConnectionFactory {
  private final Duration time;

  /// @param time from the first byte of a request to the last one of its headers
  TimedConnections(HttpConfiguration http, Duration time) {
    super(http);
    this.time = time;
  }

  // As Jetty's own factory does, though both setters are marked for removal.
  @SuppressWarnings("removal")
  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    HttpConnection connection = new TimedConnection(connector, endPoint);
    connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
    connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
    return configure(connection, connector, endPoint);
  }

  private final class TimedConnection extends HttpConnection {
    private long begunNanos;
    private boolean begun;

    TimedConnection(Connector connector, EndPoint endPoint) {
      super(TimedConnections.this.getHttpConfiguration(), connector, endPoint);
    }

    @Override
    public void onFillable() {
      super.onFillable();
      boolean arriving = getParser().inHeaderState() && !getParser().isStart();
      if (arriving && begun && System.nanoTime() - begunNanos > time.toNanos()) {
        getEndPoint().close();
      } else if (arriving && !begun) {
        begunNanos = System.nanoTime();
      }
      begun = arriving;
    }
  }
}
