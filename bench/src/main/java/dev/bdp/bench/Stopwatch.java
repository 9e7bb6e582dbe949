package dev.bdp.bench;

/// Measures a part of this program, and of the database server that works for it.
final class Stopwatch {
  private final long server;
  private final long startNanos = System.nanoTime();
  private final double startProcessorSeconds;

  private Stopwatch(long server) {
    this.server = server;
    this.startProcessorSeconds = processorSeconds();
  }

  static Stopwatch start() {
    return new Stopwatch(-1);
  }

  /// @param server process id of the database server
  static Stopwatch start(long server) {
    return new Stopwatch(server);
  }

  Figures.Effort stop() {
    return new Figures.Effort(
        (System.nanoTime() - startNanos) / 1e9, processorSeconds() - startProcessorSeconds);
  }

  private double processorSeconds() {
    return ProcessorTime.ofProcess(ProcessHandle.current().pid())
        + (server < 0 ? 0 : ProcessorTime.ofServer(server));
  }
}
