package dev.bdp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A command that ran to its end.
///
/// @param seconds from start to end, the start of the JVM included
/// @param peakBytes the most memory that was resident at once; 0 where the system does not tell
record MeasuredProcess(double seconds, long peakBytes) {

  /// Runs a command and waits for it.
  ///
  /// @throws IllegalStateException when it does not end with 0; the message holds what it printed
  static MeasuredProcess run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("bench", ".log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long peak = 0;
    do {
      peak = Math.max(peak, peakBytes(process.pid()));
    } while (!process.waitFor(100, TimeUnit.MILLISECONDS));
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "Cannot measure %s: it ended with %d and printed: %s"
              .formatted(String.join(" ", command), process.exitValue(), Files.readString(log)));
    }
    Files.delete(log);
    return new MeasuredProcess(seconds, peak);
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
