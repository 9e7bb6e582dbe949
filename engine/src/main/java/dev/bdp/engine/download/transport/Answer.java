package dev.bdp.engine.download.transport;

import java.io.InputStream;

/// What a server says when it is asked for a file. A server that says nothing is an `IOException`,
/// and worth asking again.
public sealed interface Answer {
  /// The file is there.
  ///
  /// @param body the bytes from `offset` on; none when only its state was asked for. The caller
  ///   closes it
  /// @param offset where they start: 0 when the server cannot resume, or has another file by now
  record Bytes(InputStream body, long offset, FileState state) implements Answer {}

  /// The server has no such file.
  record Missing(String reason) implements Answer {}

  /// Asking this server again is of no use.
  record Refused(String reason) implements Answer {}
}
