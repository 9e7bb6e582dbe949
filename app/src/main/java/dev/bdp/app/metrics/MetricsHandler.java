package dev.bdp.app.metrics;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers `GET /metrics`, and leaves everything else to other handlers.
public final class MetricsHandler extends Handler.Abstract {
  public static final String PATH = "/metrics";

  private final Metrics metrics;

  public MetricsHandler(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals(PATH) || !request.getMethod().equals("GET")) {
      return false;
    }
    Metrics.Exposition exposition = metrics.expose(request.getHeaders().get(HttpHeader.ACCEPT));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, exposition.contentType());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, exposition.body().length);
    response.write(true, ByteBuffer.wrap(exposition.body()), callback);
    return true;
  }
}
