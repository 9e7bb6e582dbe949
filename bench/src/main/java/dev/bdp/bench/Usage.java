package dev.bdp.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How much processor time programs and their database server had used, ten times a second.
final class Usage {
  private final List<Sample> samples = new ArrayList<>();

  /// Processor seconds of the programs and of the server.
  record Seconds(double program, double server) {
    double sum() {
      return program + server;
    }

    Seconds minus(Seconds other) {
      return new Seconds(program - other.program, server - other.server);
    }
  }

  private record Sample(Instant at, Seconds used) {}

  /// A process that has ended counts as nothing: what was seen last stands for it.
  void add(Seconds used) {
    if (samples.isEmpty() || used.program() >= samples.getLast().used().program()) {
      samples.add(new Sample(Instant.now(), used));
    }
  }

  /// What was used from one instant to another.
  Seconds between(Instant from, Instant to) {
    return at(to).minus(at(from));
  }

  /// The part after an instant.
  Usage since(Instant start) {
    Usage part = new Usage();
    samples.stream().filter(sample -> !sample.at().isBefore(start)).forEach(part.samples::add);
    return part;
  }

  Seconds sum() {
    return samples.getLast().used().minus(samples.getFirst().used());
  }

  private Seconds at(Instant instant) {
    return samples.reversed().stream()
        .filter(sample -> !sample.at().isAfter(instant))
        .findFirst()
        .orElse(samples.getFirst())
        .used();
  }
}
