package dev.bdp.formats.pubmed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Files of PubMed in `../shared/data`, which is beside the project and not always there.
final class RealPapers {
  private static final Pattern RECORD =
      Pattern.compile("<(PubmedArticle|PubmedBookArticle)>.*?</\\1>", Pattern.DOTALL);

  private RealPapers() {}

  /// The text of every file by its name.
  static Map<String, String> files() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml.gz")).toList()) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          texts.put(
              file.getFileName().toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /// The text of every paper of a file, found by its tags.
  static List<String> papers(String file) {
    List<String> papers = new ArrayList<>();
    Matcher found = RECORD.matcher(file);
    while (found.find()) {
      papers.add(found.group());
    }
    return papers;
  }

  static List<String> papers() {
    return files().values().stream().flatMap(file -> papers(file).stream()).toList();
  }

  private static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (Path root : List.of(at.resolve("shared"), at.resolveSibling("shared"))) {
        Path found = root.resolve("data/pubmed");
        if (Files.isDirectory(found)) {
          return found;
        }
      }
    }
    Assumptions.abort(
        "Real papers are tested where ../shared/data is beside the project; it is not here.");
    return Path.of("");
  }
}
