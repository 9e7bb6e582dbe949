package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.app.cli.BdpCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Every command explains itself, and what it does not understand it says in one line.
class UsageTest {
  static Stream<List<String>> commands() {
    List<List<String>> all = new ArrayList<>();
    collect(new CommandLine(new BdpCommand()), List.of(), all);
    return all.stream();
  }

  private static void collect(CommandLine line, List<String> path, List<List<String>> all) {
    all.add(path);
    line.getSubcommands()
        .forEach((name, sub) ->
            collect(sub, Stream.concat(path.stream(), Stream.of(name)).toList(), all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAHelpThatExplainsEachOptionAndParameter(List<String> path) {
    CommandLine line = new CommandLine(new BdpCommand());
    for (String name : path) {
      line = line.getSubcommands().get(name);
    }
    assertThat(run(path, "--help").exitCode()).isZero();
    assertThat(run(path, "-h").out()).startsWith("Usage: bdp").doesNotContain("<");
    assertThat(line.getCommandSpec().options())
        .allSatisfy(option -> {
          assertThat(option.description()).as(option.longestName()).isNotEmpty();
        });
    assertThat(line.getCommandSpec().positionalParameters())
        .allSatisfy(parameter ->
            assertThat(parameter.description()).as(parameter.paramLabel()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingets                                   | Cannot run bdp: unmatched argument at index 0: 'ingets'. Did you mean get or ingest? See bdp --help.
          ingest                                   | Cannot run bdp ingest: missing required parameter: 'SOURCE'. See bdp ingest --help.
          ingest uniprot_swissprot --fromm x       | Cannot run bdp ingest: unknown options: '--fromm', 'x'. Did you mean --from? See bdp ingest --help.
          ingest uniprot_swissprot --workers many  | Cannot run bdp ingest: invalid value for option '--workers': 'many' is not an int. See bdp ingest --help.
          --home /tmp/x jobs                       | Cannot run bdp: unknown options: '--home', '/tmp/x'. Options come after the command. See bdp --help.
          job                                      | Cannot run bdp job: name one of show, log, failed, cancel, resume, retry-failed. See bdp job --help.
          """)
  void aMistakeIsToldInOneLine(String line, String told) {
    Installation.Outcome outcome = run(List.of(line.split(" +")));
    assertThat(outcome.err()).isEqualTo(told + "\n");
    assertThat(outcome.exitCode()).isEqualTo(64);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void withoutACommandItListsThem() {
    Installation.Outcome outcome = run(List.of());
    assertThat(outcome.exitCode()).isEqualTo(64);
    assertThat(outcome.err()).contains("Cannot run bdp: name a command.").contains("  ingest  ");
  }

  private static Installation.Outcome run(List<String> path, String... more) {
    return Installation.runAlone(
        Stream.concat(path.stream(), Stream.of(more)).toArray(String[]::new));
  }
}
