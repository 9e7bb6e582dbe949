package dev.bdp.app.cli.work;

import dev.bdp.app.cli.option.DurationText;
import dev.bdp.app.lineage.Lineage;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.AttemptLimits;
import dev.bdp.engine.job.BatchConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of every command that works on units.
public final class WorkOptions {
  private static final int MOST_WORKERS = 64;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads; default the number of cores, of bdp serve none.")
  @Nullable Integer workers;

  @Option(
      names = "--heartbeat",
      paramLabel = "TIME",
      converter = DurationText.class,
      description = "Time between two signs of life; default 10s.")
  @Nullable Duration heartbeat;

  @Option(
      names = "--lease",
      paramLabel = "TIME",
      converter = DurationText.class,
      description = "How long a unit stays with a worker that is silent; default 60s.")
  @Nullable Duration lease;

  @Option(
      names = "--stall",
      paramLabel = "TIME",
      converter = DurationText.class,
      description = "How long a unit stays with a worker that does not advance; default 10m.")
  @Nullable Duration stall;

  @Option(
      names = "--max-retries",
      paramLabel = "N",
      description = "How often a unit is tried again after an error; default 3.")
  @Nullable Integer maxRetries;

  @Option(
      names = "--max-reclaims",
      paramLabel = "N",
      description =
          "How often a unit is tried again after its worker or a backend was lost; default 10.")
  @Nullable Integer maxReclaims;

  @Option(
      names = "--max-rate",
      paramLabel = "BYTES",
      converter = RateText.class,
      description =
          "Most bytes per second of all downloads together, such as 500k or 20M; default any.")
  @Nullable Long maxRate;

  @Option(
      names = "--lineage",
      paramLabel = "URL",
      description =
          "Where to send OpenLineage events: http(s)://SERVER or file:FILE ($OPENLINEAGE_URL, default nowhere).")
  @Nullable String lineage;

  @Mixin MetricsOptions metrics;

  public MetricsOptions metrics() {
    return metrics;
  }

  /// @throws UsageException when the values do not go together
  public BatchConfig config() {
    Lineage.isAsked(lineage, System.getenv()); // a place that cannot be is told at once
    BatchConfig defaults = BatchConfig.defaults();
    int threads = workers == null ? defaults.workers() : workers;
    if (threads < 1 || threads > MOST_WORKERS) {
      throw new UsageException(
          "Cannot use --workers %d: it is a number from 1 to %d.".formatted(threads, MOST_WORKERS));
    }
    if (maxRetries != null && maxRetries < 0 || maxReclaims != null && maxReclaims < 1) {
      throw new UsageException(
          "Cannot use --max-retries %s and --max-reclaims %s: they are numbers from 0 and from 1 on."
              .formatted(maxRetries, maxReclaims));
    }
    AttemptLimits attempts =
        new AttemptLimits(
            maxRetries == null ? defaults.attempts().retries() : maxRetries,
            maxReclaims == null ? defaults.attempts().reclaims() : maxReclaims);
    Duration beat = heartbeat == null ? defaults.heartbeat() : heartbeat;
    Duration silent = lease == null ? defaults.lease() : lease;
    if (beat.isZero() || silent.compareTo(beat.multipliedBy(2)) < 0) {
      throw new UsageException(
          "Cannot use --lease %d ms with --heartbeat %d ms: a lease is at least two heartbeats."
              .formatted(silent.toMillis(), beat.toMillis()));
    }
    return defaults
        .withWorkers(threads)
        .withTimes(beat, silent, stall == null ? defaults.stall() : stall)
        .withAttempts(attempts)
        .withTransfers(
            maxRate == null
                ? defaults.transfers()
                : defaults.transfers().withBytesPerSecond(maxRate));
  }
}
