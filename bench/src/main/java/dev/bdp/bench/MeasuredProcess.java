package dev.bdp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// A command that ran to its end.
///
/// @param seconds from start to end, the start of the JVM included
/// @param peakBytes the most memory that was resident at once; 0 where the system does not tell
/// @param usage of processors, of the command, its companions and its database server
/// @param output what it printed
record MeasuredProcess(double seconds, long peakBytes, Usage usage, String output) {

  /// Runs a command that needs no database server and waits for it.
  static MeasuredProcess run(List<String> command) throws IOException, InterruptedException {
    return run(command, List.of(), OptionalLong.empty());
  }

  /// Runs a command and waits for it.
  ///
  /// @param companions run beside it, and are asked to stop when it ends
  /// @param server process id of the database server
  /// @throws IllegalStateException when it does not end with 0; the message holds what it printed
  static MeasuredProcess run(
      List<String> command, List<List<String>> companions, OptionalLong server)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("bench", ".log");
    Usage usage = new Usage();
    List<Process> processes = new ArrayList<>();
    long start = System.nanoTime();
    Process process = start(command, ProcessBuilder.Redirect.to(log.toFile()));
    processes.add(process);
    for (List<String> companion : companions) {
      processes.add(start(companion, ProcessBuilder.Redirect.DISCARD));
    }
    long peak = 0;
    do {
      peak = Math.max(peak, peakBytes(process.pid()));
      usage.add(used(processes, server));
    } while (!process.waitFor(100, TimeUnit.MILLISECONDS));
    double seconds = (System.nanoTime() - start) / 1e9;
    for (Process companion : processes.subList(1, processes.size())) {
      companion.destroy();
      companion.waitFor();
    }
    String output = Files.readString(log);
    Files.delete(log);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "Cannot measure %s: it ended with %d and printed: %s"
              .formatted(String.join(" ", command), process.exitValue(), output));
    }
    return new MeasuredProcess(seconds, peak, usage, output);
  }

  private static Process start(List<String> command, ProcessBuilder.Redirect output)
      throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
  }

  private static Usage.Seconds used(List<Process> processes, OptionalLong server) {
    return new Usage.Seconds(
        processes.stream().mapToDouble(process -> ProcessorTime.ofProcess(process.pid())).sum(),
        server.isPresent() ? ProcessorTime.ofServer(server.getAsLong()) : 0);
  }

  private static long peakBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
