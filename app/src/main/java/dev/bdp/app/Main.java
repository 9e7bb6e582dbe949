package dev.bdp.app;

import dev.bdp.app.cli.BdpCommand;
import dev.bdp.engine.failure.IngestException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// The program.
public final class Main {
  private static final int USAGE = 64;
  private static final int BUG = 70;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /// Runs one command; its exit code.
  public static int run(String... args) {
    CommandLine line = new CommandLine(new BdpCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    line.getSubcommands().values().forEach(Main::usageExitCode);
    line.setParameterExceptionHandler((e, wrong) -> UsageMistake.tell(e));
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      if (e instanceof IngestException failure) {
        command.getErr().println(failure.getMessage());
        LoggerFactory.getLogger(Main.class).debug("Failed", failure);
        return failure.exitCode();
      }
      command.getErr().println("This is a bug of bdp, please report it with what follows.");
      e.printStackTrace(command.getErr());
      return BUG;
    });
    return line.execute(args);
  }

  private static void usageExitCode(CommandLine line) {
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    line.getSubcommands().values().forEach(Main::usageExitCode);
  }
}
