package dev.bdp.engine.job;

import dev.bdp.engine.download.Arrival;
import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of a job's release as its row says.
///
/// @param number its place in the release, from 1
/// @param key where its bytes lie, as published
/// @param arrival how far it has come
/// @param framesKey where its frames lie; null before the split
public record RawFile(
    long id,
    int number,
    ReleaseFile file,
    String key,
    boolean gzip,
    RawFileStatus status,
    Arrival arrival,
    @Nullable String framesKey) {
  public boolean isData() {
    return file.purpose() == FilePurpose.DATA;
  }

  /// Whether the bytes that came are bytes of this file too.
  ///
  /// @param now how its server shows it
  boolean isStill(ReleaseFile other, Optional<FileState> now) {
    Optional<FileState> before = arrival.state();
    boolean samePlace = before.map(FileState::from).equals(now.map(FileState::from));
    return file.sizeBytes().equals(other.sizeBytes())
        && file.checksum().map(Checksum::hex).equals(other.checksum().map(Checksum::hex))
        && (other.checksum().isPresent() || samePlace && now.isPresent())
        && before.flatMap(then -> now.flatMap(then::changeTo)).isEmpty();
  }

  /// Where a download writes the frames of the file that arrives: a worker that was presumed dead
  /// may still be writing under the key of its own lease.
  public static String framesKey(String key, int leaseNumber) {
    return key + attempt(leaseNumber) + ".frames";
  }

  /// Where a split of the stored file writes the frames.
  public static String lateFramesKey(String key, int leaseNumber) {
    return key + ".late" + attempt(leaseNumber) + ".frames";
  }

  private static String attempt(int leaseNumber) {
    return leaseNumber == 1 ? "" : "." + leaseNumber;
  }
}
