package dev.bdp.engine.source;

import dev.bdp.engine.failure.SourceDataException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

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
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*");

  public ReleaseFile {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("No URL for " + name);
    }
    if (!PLAIN_NAME.matcher(name).matches()) {
      throw new SourceDataException(
          "Cannot take the file \"%s\": its name is no plain file name and could leave the release's place. Check the manifest of the release."
              .formatted(name));
    }
  }
}
