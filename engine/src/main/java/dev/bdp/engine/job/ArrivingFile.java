package dev.bdp.engine.job;

import java.util.OptionalLong;

/// A file that is being downloaded.
///
/// @param totalBytes empty when nobody says how many there will be
/// @param secondsLeft empty when that is not known
public record ArrivingFile(
    String name,
    long bytes,
    OptionalLong totalBytes,
    long bytesPerSecond,
    OptionalLong secondsLeft) {

  /// As in `uniprot_sprot.dat.gz: 12.5 of 600.0 MB, 10.3 MB/s, 57 s left`.
  @Override
  public String toString() {
    return "%s: %.1f%s MB, %.1f MB/s%s"
        .formatted(
            name,
            bytes / 1e6,
            totalBytes.isPresent() ? " of %.1f".formatted(totalBytes.getAsLong() / 1e6) : "",
            bytesPerSecond / 1e6,
            secondsLeft.isPresent() ? ", %d s left".formatted(secondsLeft.getAsLong()) : "");
  }
}
