package dev.bdp.formats.genbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Records of GenBank and RefSeq in `../shared/data`, which is beside the project and not always
/// there.
final class RealRecords {
  private RealRecords() {}

  /// The lines from a LOCUS line to the next `//`, and where they come from.
  record SourceRecord(String file, byte[] text) {
    @Override
    public String toString() {
      return file + ": " + new String(text, 0, Math.min(text.length, 30), ISO_8859_1);
    }
  }

  static List<Path> files() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (Path root : List.of(at.resolve("shared"), at.resolveSibling("shared"))) {
        if (Files.isDirectory(root.resolve("data/genbank"))) {
          try (Stream<Path> files = Files.list(root.resolve("data/genbank"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    }
    Assumptions.abort(
        "Real records are tested where ../shared/data is beside the project; it is not here.");
    return List.of();
  }

  static List<SourceRecord> all() {
    List<SourceRecord> records = new ArrayList<>();
    for (Path file : files()) {
      records.addAll(of(file));
    }
    return records;
  }

  static List<SourceRecord> of(Path file) {
    try {
      return split(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Splits by lines that start with LOCUS and lines that are `//`, and by nothing else.
  private static List<SourceRecord> split(String file, String text) {
    List<SourceRecord> records = new ArrayList<>();
    StringBuilder open = null;
    for (String line : text.split("(?<=\n)")) {
      if (line.startsWith("LOCUS ")) {
        open = new StringBuilder();
      }
      if (open != null) {
        open.append(line);
      }
      if (open != null && line.strip().equals("//")) {
        records.add(new SourceRecord(file, open.toString().getBytes(ISO_8859_1)));
        open = null;
      }
    }
    return records;
  }
}
