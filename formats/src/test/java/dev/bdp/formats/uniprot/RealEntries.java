package dev.bdp.formats.uniprot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Entries of UniProt in `../shared/data`, which is beside the project and not always there.
final class RealEntries {
  private RealEntries() {}

  /// An entry's text and where it comes from.
  record SourceEntry(String file, byte[] text) {}

  /// The entries under `uniprot/entries`.
  static List<SourceEntry> modern() {
    return read("entries");
  }

  /// The entries under `uniprot/legacy`.
  static List<SourceEntry> legacy() {
    return read("legacy");
  }

  private static List<SourceEntry> read(String folder) {
    Path directory = folder(folder);
    List<SourceEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        split(file.getFileName().toString(), Files.readAllBytes(file), entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static void split(String file, byte[] bytes, List<SourceEntry> entries) {
    String text = new String(bytes, ISO_8859_1);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n//", start);
      end = end < 0 ? text.length() : Math.min(text.length(), end + 4);
      entries.add(new SourceEntry(file, text.substring(start, end).getBytes(ISO_8859_1)));
      start = end;
    }
  }

  private static Path folder(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (Path root : List.of(at.resolve("shared"), at.resolveSibling("shared"))) {
        Path found = root.resolve("data/uniprot").resolve(name);
        if (Files.isDirectory(found)) {
          return found;
        }
      }
    }
    Assumptions.abort(
        "Real entries are tested where ../shared/data is beside the project; it is not here.");
    return Path.of("");
  }

  static String text(byte[] bytes) {
    return new String(bytes, US_ASCII);
  }
}
