package dev.bdp.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How much processor time a program and its database server had used, ten times a second.
final class Usage {
  private final List<Sample> samples = new ArrayList<>();

  /// Processor seconds of the program and of the server.
  record Seconds(double program, double server) {
    double sum() {
      return program + server;
    }

    Seconds minus(Seconds other) {
      return new Seconds(program - other.program, server - other.server);
    }
  }

  private record Sample(Instant at, Seconds used) {}

  void add(Seconds used) {
    samples.add(new Sample(Instant.now(), used));
  }

  /// What was used from one instant to another.
  Seconds between(Instant from, Instant to) {
    return at(to).minus(at(from));
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
