package dev.bdp.app.cli;

import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.engine.db.Json;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bdp db`: the embedded PostgreSQL of the home.
@Command(
    name = "db",
    description = "The embedded PostgreSQL: start, stop, url.",
    mixinStandardHelpOptions = true)
public final class DbCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name one of start, stop, url.");
  }

  @Command(
      name = "start",
      description = "Starts it unless it runs; prints its URL.",
      mixinStandardHelpOptions = true)
  int start(@Mixin CommonOptions common) {
    say(common, "url", EmbeddedPostgres.in(common.home()).start());
    return 0;
  }

  @Command(name = "stop", description = "Stops it.", mixinStandardHelpOptions = true)
  int stop(@Mixin CommonOptions common) {
    boolean stopped = EmbeddedPostgres.in(common.home()).stop();
    say(common, "state", stopped ? "stopped" : "was not running");
    return 0;
  }

  @Command(
      name = "url",
      description = "Prints its URL; exit code 69 when it does not run.",
      mixinStandardHelpOptions = true)
  int url(@Mixin CommonOptions common) {
    return EmbeddedPostgres.in(common.home())
        .findUrl()
        .map(url -> {
          say(common, "url", url);
          return 0;
        })
        .orElseGet(() -> {
          spec.commandLine()
              .getErr()
              .println("The embedded PostgreSQL does not run. Start it with bdp db start.");
          return 69;
        });
  }

  private void say(CommonOptions options, String name, String value) {
    spec.commandLine()
        .getOut()
        .println(options.json() ? Json.of(Map.of(name, value)).text() : value);
  }
}
