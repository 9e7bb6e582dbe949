package dev.bdp.engine.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One file of a release as its manifest lists it.
///
/// @param name the file's name; never a path
/// @param urls where it can be fetched, best first; `file`, `http`, `https` or `ftp`
/// @param sizeBytes what the publisher says; empty where it says nothing
/// @param checksum what the publisher says; empty means the file will be `unverified`
/// @param purpose what the file is for
public record ReleaseFile(
    String name,
    List<URI> urls,
    OptionalLong sizeBytes,
    Optional<Checksum> checksum,
    FilePurpose purpose) {
  public ReleaseFile {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("No URL for " + name);
    }
    if (name.isEmpty()
        || name.startsWith(".")
        || name.chars().anyMatch(c -> c == '/' || c == '\\' || c < 0x20)) {
      throw new IllegalArgumentException("Not a plain file name: " + name);
    }
  }
}
