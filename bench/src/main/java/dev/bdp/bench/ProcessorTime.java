package dev.bdp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Processor seconds, user and system, as Linux counts them: unlike the time on the clock they tell
/// little of what else the machine does.
final class ProcessorTime {
  private static final double TICKS_A_SECOND = 100;
  private static final Path PROC = Path.of("/proc");

  /// Fields of `/proc/<pid>/stat` after the name of the program, from 0.
  private static final int PARENT = 1;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private ProcessorTime() {}

  /// Of a process alone; 0 when it has ended.
  static double ofProcess(long pid) {
    List<String> stat = stat(pid);
    return stat.isEmpty() ? 0 : seconds(stat, USER) + seconds(stat, SYSTEM);
  }

  /// Of a server and the processes that it has started, those that have ended too.
  static double ofServer(long pid) {
    List<String> server = stat(pid);
    if (server.isEmpty()) {
      return 0;
    }
    double sum = ofProcess(pid) + seconds(server, CHILDREN_USER) + seconds(server, CHILDREN_SYSTEM);
    String parent = Long.toString(pid);
    try (Stream<Path> processes = Files.list(PROC)) {
      for (Path process : (Iterable<Path>) processes::iterator) {
        String name = process.getFileName().toString();
        if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
          List<String> stat = stat(Long.parseLong(name));
          if (!stat.isEmpty() && stat.get(PARENT).equals(parent)) {
            sum += seconds(stat, USER) + seconds(stat, SYSTEM);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sum;
  }

  private static double seconds(List<String> stat, int field) {
    return Long.parseLong(stat.get(field)) / TICKS_A_SECOND;
  }

  private static List<String> stat(long pid) {
    try {
      String line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (IOException e) {
      return List.of();
    }
  }
}
