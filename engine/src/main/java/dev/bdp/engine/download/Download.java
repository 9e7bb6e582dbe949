package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.ReleaseFile;
import java.net.URI;
import java.util.Optional;

/// Brings files into the object store, hashing on the way; a file gets its name only when it is
/// whole and its checksum matched. Safe for use by many threads.
public final class Download {
  private final ObjectStore objects;
  private final Transports transports;

  public Download(ObjectStore objects, Transports transports) {
    this.objects = objects;
    this.transports = transports;
  }

  /// Fetches a file, going on at the byte where an earlier attempt stopped, from one URL after the
  /// other.
  ///
  /// @param before what the listener of the earlier attempt was told last
  /// @param follower is handed every byte, those of an earlier attempt too
  /// @throws SourceDataException when size or checksum are not what the publisher says, or the file
  ///   changed since it was first seen; nothing of it is kept then
  /// @throws SourceUnavailableException when no URL gives the file; what came of it is kept
  /// @throws dev.bdp.engine.failure.ConfigurationException when it is a file of this machine that
  ///   cannot be read
  /// @throws dev.bdp.engine.failure.BackendUnavailableException when the store has no room
  public DownloadedFile fetch(
      ReleaseFile file, String key, Arrival before, DownloadListener listener, Follower follower)
      throws InterruptedException {
    try (LargeObject target = objects.write(key, "application/octet-stream");
        Hashes hashes = new Hashes(file.checksum().map(Checksum::algorithm))) {
      Passage passage = new Passage(target, hashes, follower, listener);
      Intake intake = new Intake(file, new Room(objects, file, target), passage, hashes, listener);
      intake.goOn(before);
      long resumedAt = intake.bytes();
      Fetching fetching = new Fetching(transports, file, intake);
      Optional<SourceDataException> mismatch = Optional.empty();
      for (URI url : file.urls()) {
        if (!url.equals(file.urls().getFirst())) {
          listener.mirrorSwitched();
        }
        while (fetching.receive(url)) {
          listener.arrived();
          mismatch = intake.mismatch(url);
          mismatch.ifPresent(why -> listener.refused());
          if (mismatch.isPresent() || file.checksum().isEmpty()) {
            fetching.refuseDriftSince(url);
          }
          if (mismatch.isEmpty()) {
            target.commit();
            return new DownloadedFile(hashes.sizeBytes(), hashes.md5(), resumedAt, url.toString());
          }
          boolean worthAgain = intake.isPatched();
          intake.startOver();
          if (!worthAgain) {
            break;
          }
        }
      }
      throw mismatch.isPresent() ? mismatch.get() : fetching.failure();
    }
  }

  /// Whether the store has the whole file from before.
  public boolean isStored(String key, long sizeBytes) {
    return objects.findSizeBytes(key).filter(size -> size == sizeBytes).isPresent();
  }
}
