package dev.bdp.app.cli;

import dev.bdp.app.security.Role;
import dev.bdp.app.security.Token;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.Program;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bdp token`: makes tokens for `bdp serve`.
@Command(
    name = "token",
    description = "Tokens for bdp serve: new.",
    mixinStandardHelpOptions = true)
public final class TokenCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name new.");
  }

  @Command(
      name = "new",
      description =
          "Prints a new token, which is kept nowhere else, and the line for --token-file that lets in who has it.",
      mixinStandardHelpOptions = true)
  int create(
      @Option(
              names = "--role",
              paramLabel = "read|admin",
              required = true,
              description = "read may look at everything, admin may also start and cancel jobs.")
          Role role,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              description =
                  "Whose it is; the log of a job names it. Default the user and the machine.")
          @Nullable String name) {
    String owner = name == null ? Program.user() : name;
    if (!Token.isName(owner)) {
      throw new UsageException(
          "Cannot use --name %s: it has letters, digits, and . _ @ - only, at most 64."
              .formatted(owner));
    }
    Token.Issued issued = Token.issue(owner, role);
    PrintWriter out = spec.commandLine().getOut();
    out.println("token  " + issued.secret());
    out.println("line   " + issued.token().line());
    out.flush();
    return 0;
  }
}
