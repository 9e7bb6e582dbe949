package dev.bdp.engine.download;

import dev.bdp.engine.download.transport.Transport;
import dev.bdp.engine.download.transport.Transports;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.ReleaseFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings files into the object store, hashing on the way; a file gets its name only when it is
/// whole and its checksum matched. Safe for use by many threads.
public final class Download {
  private static final int ATTEMPTS_A_URL = 3;
  private static final long TELL_EVERY_BYTES = 8L << 20;

  private final ObjectStore objects;

  public Download(ObjectStore objects) {
    this.objects = objects;
  }

  /// Fetches a file, going on at the byte where an earlier attempt stopped, from one URL after the
  /// other.
  ///
  /// @param arrived called once when all bytes are there, before they are checked
  /// @throws SourceDataException when size or checksum are not what the publisher says
  /// @throws SourceUnavailableException when no URL gives the file
  public DownloadedFile fetch(
      ReleaseFile file, String key, DownloadListener listener, Runnable arrived)
      throws InterruptedException {
    try (LargeObject target = objects.write(key, "application/octet-stream")) {
      Hashes hashes = new Hashes(file.checksum().map(Checksum::algorithm));
      long resumedAt = target.position();
      hashes.rehash(target);
      List<String> refusals = new ArrayList<>();
      Optional<SourceDataException> mismatch = Optional.empty();
      for (URI url : file.urls()) {
        if (!receive(file, url, target, hashes, listener, refusals)) {
          continue;
        }
        arrived.run();
        mismatch = mismatch(file, url, hashes);
        if (mismatch.isEmpty()) {
          target.commit();
          return new DownloadedFile(hashes.sizeBytes(), hashes.md5(), resumedAt, url.toString());
        }
        target.restart();
        hashes.restart();
      }
      throw mismatch.isPresent() ? mismatch.get() : unavailable(file, refusals);
    }
  }

  private static boolean receive(
      ReleaseFile file,
      URI url,
      LargeObject target,
      Hashes hashes,
      DownloadListener listener,
      List<String> refusals)
      throws InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS_A_URL; attempt++) {
      try {
        Transport.Opened opened = Transports.of(url).open(url, target.position());
        try (InputStream body = opened.body()) {
          if (opened.offset() != target.position()) {
            target.restart();
            hashes.restart();
          }
          copy(body, target, hashes, listener);
        }
        long whole = opened.sizeBytes();
        if (whole < 0 || target.position() >= whole) {
          return true;
        }
        refusals.add("%s ended at byte %d of %d".formatted(url, target.position(), whole));
      } catch (FileNotFoundException e) {
        refusals.add(String.valueOf(e.getMessage()));
        return false;
      } catch (IOException e) {
        refusals.add(
            url + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
      }
      if (attempt < ATTEMPTS_A_URL) {
        Thread.sleep(500L << attempt);
      }
    }
    return false;
  }

  private static void copy(
      InputStream body, LargeObject target, Hashes hashes, DownloadListener listener)
      throws IOException, InterruptedException {
    byte[] buffer = new byte[1 << 18];
    long untold = 0;
    int count;
    while ((count = body.readNBytes(buffer, 0, buffer.length)) > 0) {
      hashes.update(buffer, count);
      target.append(buffer, 0, count);
      untold += count;
      if (untold >= TELL_EVERY_BYTES) {
        listener.received(hashes.sizeBytes());
        untold = 0;
      }
    }
  }

  private static Optional<SourceDataException> mismatch(ReleaseFile file, URI url, Hashes hashes) {
    if (file.sizeBytes().isPresent() && file.sizeBytes().getAsLong() != hashes.sizeBytes()) {
      return Optional.of(
          new SourceDataException(
              "Cannot verify %s: it has %d bytes, the manifest says %d (%s). %s"
                  .formatted(
                      file.name(),
                      hashes.sizeBytes(),
                      file.sizeBytes().getAsLong(),
                      url,
                      advice())));
    }
    Optional<Checksum> stated = file.checksum();
    if (stated.isPresent() && !stated.get().hex().equals(hashes.stated())) {
      Checksum checksum = stated.get();
      return Optional.of(
          new SourceDataException(
              "Cannot verify %s: %s is %s, %s says %s (%s). %s"
                  .formatted(
                      file.name(),
                      checksum.algorithm(),
                      hashes.stated(),
                      checksum.statedBy(),
                      checksum.hex(),
                      url,
                      advice())));
    }
    return Optional.empty();
  }

  private static String advice() {
    return "The mirror may be in the middle of an update; run again later or name another with --from.";
  }

  private static SourceUnavailableException unavailable(ReleaseFile file, List<String> refusals) {
    return new SourceUnavailableException(
        "Cannot download %s: %s. Run the command again later, it goes on where it stopped, or name another place with --from."
            .formatted(file.name(), String.join("; ", refusals)));
  }
}
