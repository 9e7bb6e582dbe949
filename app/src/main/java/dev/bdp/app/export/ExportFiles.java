package dev.bdp.app.export;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.IoReason;
import dev.bdp.engine.object.ObjectStore;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The files of an export, written one after the other. Each has its name only once it is whole.
///
/// @param <T> what is added one by one
final class ExportFiles<T> implements AutoCloseable {
  private final ObjectStore store;
  private final ExportTarget target;
  private final String contentType;
  private final Format<T> format;
  private @Nullable ObjectOutput output;
  private @Nullable OutputStream stream;
  private @Nullable ExportFile<T> file;
  private int files;
  private int recordsInFile;
  private long records;

  /// Starts a file of the format.
  @FunctionalInterface
  interface Format<T> {
    ExportFile<T> begin(OutputStream out) throws IOException;
  }

  ExportFiles(ObjectStore store, ExportTarget target, String contentType, Format<T> format) {
    this.store = store;
    this.target = target;
    this.contentType = contentType;
    this.format = format;
  }

  void add(T record) {
    try {
      open().add(record);
      records++;
      recordsInFile++;
      if (target.recordsPerFile().isPresent()
          && recordsInFile == target.recordsPerFile().getAsInt()) {
        finishFile();
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /// Ends the last file; an export of nothing is one file without records.
  Exported finish() {
    try {
      if (files == 0) {
        open();
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
    return finishUnlessEmpty();
  }

  /// Ends the last file; an export of nothing is no file.
  Exported finishUnlessEmpty() {
    try {
      finishFile();
    } catch (IOException e) {
      throw unavailable(e);
    }
    removeOlder();
    return new Exported(records, files);
  }

  private ExportFile<T> open() throws IOException {
    if (file == null) {
      files++;
      output = new ObjectOutput(store.write(target.key(files), contentType));
      stream = target.isCompressed() ? new GZIPOutputStream(output, 1 << 16) : output;
      file = format.begin(stream);
    }
    return file;
  }

  private void finishFile() throws IOException {
    if (file != null && stream != null && output != null) {
      file.finish();
      if (stream instanceof GZIPOutputStream gzip) {
        gzip.finish();
      }
      output.commit();
      output.close();
    }
    file = null;
    output = null;
    recordsInFile = 0;
  }

  /// An earlier export of the same name may have had more files; who reads them all would read
  /// records twice.
  private void removeOlder() {
    if (target.recordsPerFile().isPresent()) {
      for (int next = files + 1; store.findSizeBytes(target.key(next)).isPresent(); next++) {
        store.deleteAll(List.of(target.key(next)));
      }
    }
  }

  private BackendUnavailableException unavailable(IOException e) {
    return new BackendUnavailableException(
        "Cannot write %s in %s: %s. Run the export again."
            .formatted(target.key(files), store.url(), IoReason.of(e)),
        e);
  }

  @Override
  public void close() {
    if (output != null) {
      output.close();
    }
  }
}
