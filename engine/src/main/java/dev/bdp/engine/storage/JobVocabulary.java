package dev.bdp.engine.storage;

import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.RawFile;
import dev.bdp.engine.job.RawFiles;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.FilePurpose;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The vocabulary files of a job, from the object store: every worker on every machine uses the
/// same ones.
public final class JobVocabulary {
  private static final int LARGEST_BYTES = 256 << 20;

  private JobVocabulary() {}

  /// The content of the files by their names without `.gz`.
  ///
  /// @throws BackendUnavailableException when the store cannot give one of them
  public static Map<String, byte[]> load(Transaction transaction, JobId job, ObjectStore objects) {
    Map<String, byte[]> texts = new HashMap<>();
    for (RawFile file : RawFiles.of(transaction, job)) {
      if (file.file().purpose() == FilePurpose.VOCABULARY && file.status().isReadable()) {
        String name = file.file().name();
        texts.put(
            file.gzip() ? name.substring(0, name.length() - ".gz".length()) : name,
            read(file, objects));
      }
    }
    return texts;
  }

  private static byte[] read(RawFile file, ObjectStore objects) {
    try (InputStream raw = objects.open(file.key(), 0, Long.MAX_VALUE);
        InputStream text = file.gzip() ? new GZIPInputStream(raw) : raw) {
      return text.readNBytes(LARGEST_BYTES);
    } catch (IOException e) {
      throw new BackendUnavailableException(
          "Cannot read the vocabulary %s in %s: %s. Run the command again."
              .formatted(file.key(), objects.url(), e.getMessage()),
          e);
    }
  }
}
