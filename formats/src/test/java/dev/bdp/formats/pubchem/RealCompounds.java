package dev.bdp.formats.pubchem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Compounds of PubChem in `../shared/data`, which is beside the project and not always there.
final class RealCompounds {
  private RealCompounds() {}

  /// The records' texts.
  static List<String> texts() {
    try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(file()))) {
      String text = new String(gzip.readAllBytes(), ISO_8859_1);
      return List.of(text.split("(?<=\n\\$\\$\\$\\$\n)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (Path root : List.of(at.resolve("shared"), at.resolveSibling("shared"))) {
        Path found = root.resolve("data/pubchem/Compound_000000001_000500000.sdf.gz");
        if (Files.exists(found)) {
          return found;
        }
      }
    }
    Assumptions.abort(
        "Real compounds are tested where ../shared/data is beside the project; it is not here.");
    return Path.of("");
  }
}
