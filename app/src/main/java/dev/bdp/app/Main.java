package dev.bdp.app;

import ch.qos.logback.classic.Level;
import dev.bdp.app.cli.BdpCommand;
import dev.bdp.app.cli.option.CommonOptions;
import dev.bdp.app.log.LogFormat;
import dev.bdp.app.log.LogOutput;
import dev.bdp.engine.failure.IngestException;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// The program.
public final class Main {
  private static final int USAGE = 64;
  private static final int BUG = 70;

  /// Whoever runs them reads their log.
  private static final Set<String> SERVICES = Set.of("worker", "serve", "watch");

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
        LogOutput.fail(command.getErr(), failure, "");
        LoggerFactory.getLogger(Main.class).debug("Failed", failure);
        return failure.exitCode();
      }
      if (LogOutput.isJson()) {
        LoggerFactory.getLogger(Main.class).error("This is a bug of bdp, please report it", e);
        return BUG;
      }
      command.getErr().println("This is a bug of bdp, please report it with what follows.");
      e.printStackTrace(command.getErr());
      return BUG;
    });
    line.setExecutionStrategy(Main::execute);
    return line.execute(args);
  }

  private static int execute(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    CommandSpec spec = command.commandSpec();
    for (CommandSpec mixin : spec.mixins().values()) {
      if (mixin.userObject() instanceof CommonOptions common) {
        try {
          LogFormat format = common.logFormat();
          boolean service = format == LogFormat.JSON || SERVICES.contains(spec.name());
          LogOutput.use(format, service ? Level.INFO : Level.WARN);
        } catch (IngestException e) {
          throw new ExecutionException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
      }
    }
    return new RunLast().execute(parsed);
  }

  private static void usageExitCode(CommandLine line) {
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    line.getSubcommands().values().forEach(Main::usageExitCode);
  }
}
