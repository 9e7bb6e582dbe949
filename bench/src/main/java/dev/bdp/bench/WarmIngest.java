package dev.bdp.bench;

import dev.bdp.app.Main;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Two commands of `bdp`, one after the other in one JVM: what is learned of the second is how fast
/// the program is when its code is compiled. Prints when the second began and how many seconds it
/// took.
public final class WarmIngest {
  static final String THEN = "--then";

  private WarmIngest() {}

  /// What was printed.
  record Measured(Instant began, double seconds) {
    static Measured of(String output) {
      String[] words = output.strip().lines().toList().getLast().split(" ");
      return new Measured(Instant.parse(words[0]), Double.parseDouble(words[1]));
    }
  }

  /// @param args two commands with [#THEN] between them
  public static void main(String[] args) {
    List<String> words = Arrays.asList(args);
    int then = words.indexOf(THEN);
    run(words.subList(0, then));
    Instant began = Instant.now();
    long start = System.nanoTime();
    run(words.subList(then + 1, words.size()));
    System.out.printf("%s %.3f%n", began, (System.nanoTime() - start) / 1e9);
  }

  private static void run(List<String> command) {
    int exitCode = Main.run(command.toArray(String[]::new));
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
