package dev.bdp.engine.download.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/// A way to fetch the bytes of a URL.
public interface Transport {
  /// Opens a URL at a byte.
  ///
  /// @throws java.io.FileNotFoundException when the server says that there is no such file
  /// @throws IOException when it does not answer
  Opened open(URI url, long offset) throws IOException, InterruptedException;

  /// The plain names that a directory holds, in any order; those of directories end in `/`.
  ///
  /// @throws java.io.FileNotFoundException when there is no such directory
  List<String> list(URI directory) throws IOException, InterruptedException;

  /// Bytes that arrive.
  ///
  /// @param offset where they start: 0 when the server cannot resume
  /// @param sizeBytes of the whole file, -1 when the server does not say
  record Opened(InputStream body, long offset, long sizeBytes) {}
}
