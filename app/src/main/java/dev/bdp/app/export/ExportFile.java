package dev.bdp.app.export;

import java.io.IOException;

/// One file of an export, being written.
///
/// @param <T> what is added to it one by one
interface ExportFile<T> {
  void add(T record) throws IOException;

  /// Writes what belongs at the end. The stream stays open.
  void finish() throws IOException;
}
