package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every command of every runbook, against an installation in which a job has failed.
class RunbooksIT {
  private static final Path PAGES = Path.of("..", "docs", "runbooks");
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern COMMAND =
      Pattern.compile("\\./bdp (.+?)(?: # exit (\\d+)(?::.*)?)?");
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir static Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @TestFactory
  List<DynamicTest> everyCommandOfARunbookEndsAsThePageSays() throws Exception {
    Installation failed = Installation.fresh(directory);
    List<String> entries = new ArrayList<>(TestRelease.entries(20));
    entries.set(7, entries.get(7).replaceFirst("(?m)^SQ   .*$", "SQ   SEQUENCE   unknown"));
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", entries);
    Installation.Outcome outcome =
        failed.run(
            "ingest",
            "uniprot_swissprot",
            "--from",
            release.toString(),
            "--formats",
            "dat",
            "--max-failed",
            "0");
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(65);
    try (var pages = Files.list(PAGES)) {
      List<Path> sorted = pages.sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(10);
      return sorted.stream()
          .map(page ->
              DynamicTest.dynamicTest(
                  page.getFileName().toString(), () -> run(page, failed.copy(), release)))
          .toList();
    }
  }

  private static void run(Path page, Installation installation, Path release) throws Exception {
    List<String> lines = commands(page);
    assertThat(lines).as("commands of " + page).isNotEmpty();
    for (String line : lines) {
      Matcher command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      int expected = command.group(2) == null ? 0 : Integer.parseInt(command.group(2));
      Installation.Outcome outcome = installation.run(arguments(command.group(1), release));
      assertThat(outcome.exitCode()).as("%s%n%s", line, outcome.err()).isEqualTo(expected);
    }
  }

  private static String[] arguments(String text, Path release) {
    List<String> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(text);
    while (argument.find()) {
      String word = argument.group(1) == null ? argument.group(2) : argument.group(1);
      arguments.add(word.replaceAll("\\bID\\b", "1").replace("LOCATION", release.toString()));
    }
    return arguments.toArray(String[]::new);
  }

  static List<String> commands(Path page) {
    List<String> commands = new ArrayList<>();
    try {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        commands.addAll(block.group(1).lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return commands;
  }
}
