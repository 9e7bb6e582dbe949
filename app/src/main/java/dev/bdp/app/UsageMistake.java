package dev.bdp.app;

import dev.bdp.app.cli.option.CommonOptions;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// A command line that cannot be understood, told in one sentence on what was found and one on what
/// to do. The whole usage would push the sentence off the screen.
final class UsageMistake {
  private UsageMistake() {}

  /// Tells it on stderr; the exit code.
  static int tell(ParameterException mistake) {
    CommandLine line = mistake.getCommandLine();
    PrintWriter err = line.getErr();
    String command = line.getCommandSpec().qualifiedName();
    String found = String.valueOf(mistake.getMessage()).strip();
    err.printf(
        "Cannot run %s: %s. %sSee %s --help.%n",
        command,
        Character.toLowerCase(found.charAt(0))
            + found.substring(1).replaceAll("[.]$|\\s*\\R\\s*", ""),
        mistake instanceof UnmatchedArgumentException unmatched ? advice(line, unmatched) : "",
        command);
    if (line.getParent() == null && !(mistake instanceof UnmatchedArgumentException)) {
      line.usage(err);
    }
    err.flush();
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String advice(CommandLine line, UnmatchedArgumentException mistake) {
    String first = mistake.getUnmatched().getFirst();
    if (!line.getSubcommands().isEmpty() && isCommon(first)) {
      return "Options come after the command. ";
    }
    List<String> near = mistake.getSuggestions();
    return near.isEmpty() ? "" : "Did you mean %s? ".formatted(String.join(" or ", near));
  }

  private static boolean isCommon(String argument) {
    return CommandSpec.forAnnotatedObject(new CommonOptions())
        .optionsMap()
        .containsKey(argument.replaceFirst("=.*", ""));
  }
}
