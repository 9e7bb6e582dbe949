package dev.bdp.formats.uniprot.rest;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real data beside the project, which is not part of it; tests that ask for it are skipped
/// where it is absent.
final class SharedData {
  private SharedData() {}

  static Path folder(String name) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path folder = up.resolve("shared/data/" + name);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return abort("Skipped: no shared/data/" + name + " beside the project");
  }

  static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder(name))) {
      return files.sorted().toList();
    }
  }
}
