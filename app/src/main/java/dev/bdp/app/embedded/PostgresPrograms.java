package dev.bdp.app.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once into a home.
///
/// @param directory holds `bin`, `lib` and `share`
/// @param launcher what the programs are started with: they refuse to run as root
record PostgresPrograms(Path directory, List<String> launcher) {
  static final String MAJOR_VERSION = "18";
  private static final String VERSION = MAJOR_VERSION + ".6.0";
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static PostgresPrograms unpack(Path home) throws IOException {
    Path directory = home.resolve("programs-" + VERSION);
    if (!Files.exists(directory)) {
      Path temporary = home.resolve("programs.tmp");
      delete(temporary);
      extract(temporary);
      Files.move(temporary, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    // In a user namespace of its own root is seen as an ordinary user, who owns the same files.
    List<String> launcher =
        "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    return new PostgresPrograms(directory, launcher);
  }

  /// Runs a program to its end.
  ///
  /// @throws IOException when it fails; the message has the line of its log that tells why
  void run(String program, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(launcher);
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(log.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(program + ": " + reason(Files.readAllLines(log)));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    }
  }

  /// The last line that tells of an error, otherwise the last.
  private static String reason(List<String> lines) {
    return lines.reversed().stream()
        .filter(line -> line.matches(".*(error|FATAL|PANIC):.*"))
        .findFirst()
        .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.getLast());
  }

  private static void extract(Path directory) throws IOException {
    try (InputStream resource = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) {
        throw new IOException("there is no embedded PostgreSQL for this machine's processor");
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          extract(tar, entry, directory.resolve(entry.getName()).normalize());
        }
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
