package dev.bdp.engine.content;

import dev.bdp.engine.registry.VersionFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The version of an entry that a release shows.
///
/// @param contentMd5 as its record had it
public record StoredVersion(
    String identifier, String version, String contentMd5, List<VersionFile> files) {

  /// The file in a format, where it is stored.
  public Optional<VersionFile> find(String format) {
    return files.stream().filter(file -> file.format().equals(format)).findFirst();
  }

  /// The names of the formats that it is stored in.
  String formats() {
    return files.stream().map(VersionFile::format).collect(Collectors.joining(", "));
  }
}
