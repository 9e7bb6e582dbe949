package dev.bdp.app.cli.job;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.cli.option.DurationText;
import dev.bdp.app.cli.work.WorkOptions;
import dev.bdp.app.ingest.Choice;
import dev.bdp.app.log.LogOutput;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.failure.IngestException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bdp watch`: ingests every new release by itself.
@Command(
    name = "watch",
    description = {
      "Asks the publishers every now and then, and ingests what is new, until it is stopped.",
      "What goes wrong with one source is told on stderr and tried again the next time."
    },
    mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin WorkOptions work;
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "What to watch; see bdp sources.")
  List<String> sourceIds;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = DurationText.class,
      description = "Time between two looks; default 6h.")
  Duration every = Duration.ofHours(6);

  @Option(
      names = "--from",
      paramLabel = "LOCATION",
      description = "Directory or URL to look at, for a single source; default its site.")
  @Nullable String from;

  @Option(names = "--once", description = "Looks once, for use with cron.")
  boolean once;

  @Override
  public Integer call() throws InterruptedException {
    sourceIds.forEach(Choice::source);
    while (true) {
      int worst = 0;
      for (String source : sourceIds) {
        int code = ingest(source);
        if (code == FailureKind.OUTCOME_UNKNOWN.exitCode()) {
          return code;
        }
        worst = Math.max(worst, code);
      }
      if (once) {
        return worst;
      }
      if (!common.quiet()) {
        LogOutput.say(
            spec.commandLine().getErr(),
            "next look at " + Instant.now().plus(every).truncatedTo(ChronoUnit.SECONDS));
      }
      Thread.sleep(every);
    }
  }

  /// As the command does it that users call: that finds out by itself whether anything is new.
  private int ingest(String source) throws InterruptedException {
    IngestCommand ingest = new IngestCommand();
    ingest.common = common;
    ingest.work = work;
    ingest.spec = spec;
    ingest.sourceId = source;
    ingest.from = from;
    try {
      return ingest.call();
    } catch (IngestException e) {
      LogOutput.fail(spec.commandLine().getErr(), e, source + ": ");
      return e.exitCode();
    }
  }
}
