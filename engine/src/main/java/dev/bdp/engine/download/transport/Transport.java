package dev.bdp.engine.download.transport;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A way to fetch the bytes of a URL. Safe for use by many threads.
interface Transport {
  /// Opens a file at a byte.
  ///
  /// @param before the state of the file that the bytes before `offset` belong to, where it is
  ///   known
  /// @throws IOException when the server does not answer
  Answer open(URI url, long offset, Optional<FileState> before)
      throws IOException, InterruptedException;

  /// Asks for the state of a file; its bytes stay where they are.
  ///
  /// @throws IOException when the server does not answer
  Answer look(URI url) throws IOException, InterruptedException;

  /// The names that a directory holds, in any order; those of directories end in `/`.
  ///
  /// @throws FileNotFoundException when there is no such directory, or it cannot be listed
  /// @throws IOException when the server does not answer
  List<String> list(URI directory) throws IOException, InterruptedException;
}
