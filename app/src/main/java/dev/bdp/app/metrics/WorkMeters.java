package dev.bdp.app.metrics;

import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.work.AttemptOutcome;
import dev.bdp.engine.work.DownloadStep;
import dev.bdp.engine.work.ObjectCall;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkListener;
import dev.bdp.engine.work.WorkUnit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts and times what a worker process does. Every label has a value of an enum, or the id of a
/// source; all are there from the start, so that the first event is seen as an increase.
final class WorkMeters implements WorkListener {
  private static final Duration[] UNIT_BUCKETS =
      seconds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200);
  private static final Duration[] CALL_BUCKETS =
      seconds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30);

  private final MeterRegistry registry;
  private final AtomicInteger running;
  private final Counter leasesLost;
  private final Counter takenBack;
  private final Counter bytesReceived;

  WorkMeters(MeterRegistry registry) {
    this.registry = registry;
    this.running = new AtomicInteger();
    Gauge.builder("bdp.units.running", running, AtomicInteger::get)
        .description("Units that this process works on at this moment.")
        .register(registry);
    this.leasesLost =
        counter(
            "bdp.leases.lost",
            "Units that another worker had taken over before this one was done.");
    this.takenBack =
        counter(
            "bdp.units.reclaimed",
            "Units that this process took back from workers that are gone or stuck.");
    this.bytesReceived = counter("bdp.download.bytes", "Bytes that came from publishers.");
    for (UnitType type : UnitType.values()) {
      claims(type);
      claimed(type);
      records(type);
      for (String outcome : List.of("completed", "failed", "lease_lost", "given_back")) {
        units(type, outcome);
      }
      for (FailureKind kind : FailureKind.values()) {
        failures(type, kind);
      }
    }
    for (DownloadStep step : DownloadStep.values()) {
      step(step);
    }
    for (ObjectCall.Operation operation : ObjectCall.Operation.values()) {
      calls(operation, "ok");
      objects(operation);
      written(operation);
    }
    beats("reached");
    beats("missed");
  }

  @Override
  public void claimed(JobId job, UnitType type, int units, Duration took) {
    claims(type).record(took);
    claimed(type).increment(units);
  }

  @Override
  public void started(WorkUnit unit) {
    running.incrementAndGet();
  }

  @Override
  public void ended(WorkUnit unit, AttemptOutcome outcome, Duration took) {
    running.decrementAndGet();
    switch (outcome) {
      case AttemptOutcome.Completed completed -> {
        units(unit.type(), "completed").record(took);
        records(unit.type()).increment(unit.recordCount());
      }
      case AttemptOutcome.Failed failed -> {
        units(unit.type(), "failed").record(took);
        failures(unit.type(), failed.kind()).increment();
      }
      case AttemptOutcome.LeaseLost lost -> {
        units(unit.type(), "lease_lost").record(took);
        leasesLost.increment();
      }
      case AttemptOutcome.GivenBack back -> units(unit.type(), "given_back").record(took);
    }
  }

  @Override
  public void beat(int held, int lost) {
    beats("reached").increment();
  }

  @Override
  public void missedBeat() {
    beats("missed").increment();
  }

  @Override
  public void tookBack(int units) {
    takenBack.increment(units);
  }

  @Override
  public void crossed(IngestionJob before, IngestionJob after) {
    counter(
            "bdp.job.transitions",
            "Borders over which this process saw jobs go.",
            "source",
            after.jobType(),
            "to",
            EnumText.of(after.status()))
        .increment();
  }

  @Override
  public void downloaded(WorkUnit unit, DownloadStep step, long bytes) {
    if (step == DownloadStep.RECEIVED) {
      bytesReceived.increment(bytes);
    } else {
      step(step).increment();
    }
  }

  @Override
  public void called(ObjectCall call) {
    calls(call.operation(), call.failure().map(EnumText::of).orElse("ok")).record(call.took());
    if (call.failure().isEmpty()) {
      objects(call.operation()).increment(call.objects());
      written(call.operation()).increment(call.bytes());
    }
  }

  private Counter step(DownloadStep step) {
    return switch (step) {
      case RECEIVED -> bytesReceived;
      case RESUMED ->
          counter(
              "bdp.download.resumes",
              "Transfers that went on behind bytes that were there already.");
      case MIRROR_SWITCHED ->
          counter(
              "bdp.download.mirror.switches",
              "Files that one place did not give and the next one was asked for.");
      case REFUSED ->
          counter(
              "bdp.download.verification.failures",
              "Whole files that were not what their publisher says.");
    };
  }

  private Timer claims(UnitType type) {
    return timer(
        "bdp.claim.duration",
        "How long the database took to hand out units.",
        CALL_BUCKETS,
        "unit_type",
        EnumText.of(type));
  }

  private Counter claimed(UnitType type) {
    return counter(
        "bdp.units.claimed", "Units that this process claimed.", "unit_type", EnumText.of(type));
  }

  private Timer units(UnitType type, String outcome) {
    return timer(
        "bdp.unit.duration",
        "How long tries at units took.",
        UNIT_BUCKETS,
        "unit_type",
        EnumText.of(type),
        "outcome",
        outcome);
  }

  private Counter records(UnitType type) {
    return counter(
        "bdp.unit.records",
        "Records of units that were completed here.",
        "unit_type",
        EnumText.of(type));
  }

  private Counter failures(UnitType type, FailureKind kind) {
    return counter(
        "bdp.unit.failures",
        "Tries at units that failed.",
        "unit_type",
        EnumText.of(type),
        "error_kind",
        EnumText.of(kind));
  }

  private Counter beats(String outcome) {
    return counter(
        "bdp.heartbeats",
        "Signs of life that reached the database, or did not.",
        "outcome",
        outcome);
  }

  private Timer calls(ObjectCall.Operation operation, String outcome) {
    return timer(
        "bdp.object.operation.duration",
        "How long calls of the object store took; of an open, until the first byte may be read.",
        CALL_BUCKETS,
        "operation",
        EnumText.of(operation),
        "outcome",
        outcome);
  }

  private Counter objects(ObjectCall.Operation operation) {
    return counter(
        "bdp.object.operation.objects",
        "Objects that successful calls of the store were about.",
        "operation",
        EnumText.of(operation));
  }

  private Counter written(ObjectCall.Operation operation) {
    return counter(
        "bdp.object.written.bytes",
        "Bytes written into the object store.",
        "operation",
        EnumText.of(operation));
  }

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder(name).description(help).tags(labels).register(registry);
  }

  private Timer timer(String name, String help, Duration[] buckets, String... labels) {
    return Timer.builder(name)
        .description(help)
        .tags(labels)
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  private static Duration[] seconds(double... limits) {
    Duration[] buckets = new Duration[limits.length];
    for (int i = 0; i < limits.length; i++) {
      buckets[i] = Duration.ofNanos(Math.round(limits[i] * 1e9));
    }
    return buckets;
  }
}
