package dev.bdp.app.export;

import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.registry.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/// Where an export goes: one file of a given name, or files in a directory that are named after the
/// release.
///
/// @param directory the URL of the store that the files are put into
/// @param name of a file without its ending
/// @param ending begins with a dot
/// @param recordsPerFile empty means all in one file
public record ExportTarget(
    String directory, String name, String ending, OptionalInt recordsPerFile) {

  /// @param out a file, or a directory: what ends in a slash, or is one, or is to hold several
  ///   files
  /// @param ending what files of the format end in, such as `.fasta`
  /// @throws UsageException when it names nothing
  public static ExportTarget of(
      String out, Release release, String ending, OptionalInt recordsPerFile) {
    if (out.isBlank()) {
      throw new UsageException(
          "Cannot export %s: --out is empty. Name a file, a directory or an s3: URL."
              .formatted(release));
    }
    if (recordsPerFile.isPresent() || out.endsWith("/") || isDirectory(out)) {
      String name =
          (release.source() + "-" + release.externalVersion()).replaceAll("[^A-Za-z0-9._-]", "_");
      return new ExportTarget(out, name, ending, recordsPerFile);
    }
    int slash = out.lastIndexOf('/');
    String file = out.substring(slash + 1);
    int dot = file.indexOf('.', 1);
    return new ExportTarget(
        slash < 0 ? "." : out.substring(0, Math.max(slash, 1)),
        dot < 0 ? file : file.substring(0, dot),
        dot < 0 ? "" : file.substring(dot),
        recordsPerFile);
  }

  /// The same place for another table of the same release.
  ExportTarget of(String table) {
    return new ExportTarget(directory, name + "." + table, ending, recordsPerFile);
  }

  /// The key of a file, counted from 1.
  String key(int number) {
    return recordsPerFile.isEmpty() ? name + ending : "%s-%05d%s".formatted(name, number, ending);
  }

  boolean isCompressed() {
    return ending.endsWith(".gz");
  }

  private static boolean isDirectory(String out) {
    return out.matches("s3://[^/]+")
        || !out.contains("://") && !out.startsWith("file:") && Files.isDirectory(Path.of(out))
        || out.startsWith("file:") && Files.isDirectory(Path.of(java.net.URI.create(out)));
  }
}
