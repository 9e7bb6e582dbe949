package dev.bdp.app.metrics;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Route;
import dev.bdp.app.metrics.Metrics.Exposition;

/// Where metrics are read.
public final class MetricsRoute {
  static final String PATH = "/metrics";

  private MetricsRoute() {}

  /// For whoever may read.
  public static Route of(Metrics metrics) {
    return Route.stream(
        PATH,
        exchange -> {
          Exposition exposition = metrics.expose(exchange.header("Accept").orElse(null));
          return Answer.bytes(200, exposition.contentType(), exposition.body());
        });
  }
}
