package dev.bdp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program in a JVM of its own, which may be killed, frozen and asked to stop.
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private ChildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// Starts `bdp` with a command against an installation.
  static ChildProcess bdp(Installation installation, Path log, String... command)
      throws IOException {
    return bdp(installation, log, "256m", command);
  }

  /// As [#bdp(Installation, Path, String...)], with another heap than the usual.
  static ChildProcess bdp(Installation installation, Path log, String heap, String[] command)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(
        List.of("--db", installation.url(), "--store", installation.store().toString()));
    return start(List.of(), Main.class, log, heap, arguments);
  }

  static ChildProcess start(Class<?> main, Path log, List<String> arguments) throws IOException {
    return start(List.of(), main, log, "256m", arguments);
  }

  /// @param launcher what the JVM is started with; it must become the JVM's own process
  static ChildProcess start(List<String> launcher, Class<?> main, Path log, List<String> arguments)
      throws IOException {
    return start(launcher, main, log, "256m", arguments);
  }

  private static ChildProcess start(
      List<String> launcher, Class<?> main, Path log, String heap, List<String> arguments)
      throws IOException {
    List<String> line = new ArrayList<>(launcher);
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main.getName()));
    line.addAll(arguments);
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ChildProcess(builder.start(), log);
  }

  /// Starts `bdp` with a command against an installation, through a launcher such as `env`.
  static ChildProcess bdp(
      List<String> launcher, Installation installation, Path log, String... command)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    if (!arguments.contains("--help")) {
      arguments.addAll(
          List.of("--db", installation.url(), "--store", installation.store().toString()));
    }
    return start(launcher, Main.class, log, arguments);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// The exit code.
  int await() throws Exception {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError("Still running after 120 s:\n" + output());
    }
    return process.exitValue();
  }

  /// Sends a signal such as `TERM`, `KILL`, `STOP` or `CONT`.
  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /// Everything that it printed.
  String output() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
