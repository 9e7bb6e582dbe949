package dev.bdp.app.cli.work;

import dev.bdp.app.cli.option.DurationText;
import dev.bdp.engine.work.Drain;
import java.time.Duration;
import picocli.CommandLine.Option;

/// The option of commands that work until they are asked to stop.
public final class DrainOptions {
  @Option(
      names = "--drain-time",
      paramLabel = "TIME",
      converter = DurationText.class,
      description =
          "Time for the threads to finish what they hold when asked to stop; default 30s.")
  Duration drainTime = Duration.ofSeconds(30);

  StopSignals askAtSignals(Drain drain) {
    return StopSignals.ask(drain, drainTime);
  }
}
