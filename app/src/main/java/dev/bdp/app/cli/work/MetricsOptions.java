package dev.bdp.app.cli.work;

import dev.bdp.app.metrics.Metrics;
import dev.bdp.app.metrics.MetricsServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of commands that work on units and let Prometheus look on.
public final class MetricsOptions {
  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description =
          "Expose metrics at http://HOST:PORT/metrics while the command runs; 0: any free port, told on stderr.")
  @Nullable Integer port;

  @Option(
      names = "--metrics-host",
      paramLabel = "HOST",
      description = "The address to expose them on; default 127.0.0.1, this machine only.")
  String host = "127.0.0.1";

  boolean isAsked() {
    return port != null;
  }

  /// @throws dev.bdp.engine.failure.ConfigurationException when nobody can listen there
  MetricsServer serve(Metrics metrics) {
    return MetricsServer.start(host, port == null ? 0 : port, metrics);
  }
}
