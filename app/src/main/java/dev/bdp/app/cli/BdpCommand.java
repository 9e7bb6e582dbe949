package dev.bdp.app.cli;

import dev.bdp.app.cli.job.IngestCommand;
import dev.bdp.app.cli.job.JobCommand;
import dev.bdp.app.cli.job.JobsCommand;
import dev.bdp.app.cli.job.WatchCommand;
import dev.bdp.app.cli.release.ExportCommand;
import dev.bdp.app.cli.release.GetCommand;
import dev.bdp.app.cli.release.ReleasesCommand;
import dev.bdp.app.cli.store.CleanCommand;
import dev.bdp.app.cli.store.VerifyCommand;
import dev.bdp.app.cli.work.ServeCommand;
import dev.bdp.app.cli.work.WorkerCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bdp` itself: names its commands.
@Command(
    name = "bdp",
    mixinStandardHelpOptions = true,
    version = "bdp 0.1.0",
    description =
        "Turns releases of biological reference databases into verified, versioned records.",
    footer = {
      "",
      "Exit codes: 0 done, 64 usage, 65 bad data, 69 unavailable, 70 bug, 75 try again, 78 configuration;",
      "bdp releases check also 100: there is a new release."
    },
    subcommands = {
      IngestCommand.class,
      WorkerCommand.class,
      ServeCommand.class,
      TokenCommand.class,
      WatchCommand.class,
      VerifyCommand.class,
      JobsCommand.class,
      JobCommand.class,
      CleanCommand.class,
      ReleasesCommand.class,
      GetCommand.class,
      ExportCommand.class,
      OrgCommand.class,
      SourcesCommand.class,
      SqlCommand.class,
      DbCommand.class
    })
public final class BdpCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
