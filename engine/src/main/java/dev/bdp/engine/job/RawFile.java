package dev.bdp.engine.job;

import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import org.jspecify.annotations.Nullable;

/// A file of a job's release as its row says.
///
/// @param number its place in the release, from 1
/// @param key where its bytes lie, as published
/// @param framesKey where its frames lie; null before the split
public record RawFile(
    long id,
    int number,
    ReleaseFile file,
    String key,
    boolean gzip,
    RawFileStatus status,
    @Nullable String framesKey) {
  public boolean isData() {
    return file.purpose() == FilePurpose.DATA;
  }

  /// Where a split writes the frames of a file: a worker that was presumed dead may still be
  /// writing under the key of its own lease.
  public static String framesKey(String key, int leaseNumber) {
    return key + (leaseNumber == 1 ? "" : "." + leaseNumber) + ".frames";
  }
}
