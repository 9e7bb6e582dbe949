package dev.bdp.engine.object;

import java.io.InputStream;

/// A large object being written front to back, by one thread. Until it is committed nothing is
/// visible under its key; what is durable of it survives a crash of the writer and is found again
/// by the next [ObjectStore#write] of the key.
public interface LargeObject extends AutoCloseable {
  /// How many bytes are there already, from this or an earlier attempt.
  long position();

  /// The bytes `[0, position())`, to hash or check them again before going on. Only before the
  /// first append.
  InputStream openWritten();

  void append(byte[] bytes, int offset, int length);

  /// Begins to make durable what was appended; does not wait for it.
  void flush();

  /// How many of the bytes would be there after a loss of power.
  long durableBytes();

  /// Throws away what was written; the object starts again at 0.
  void restart();

  /// Makes the object visible under its key, complete and durable.
  void commit();

  /// Stops; keeps what was written for a later attempt unless committed.
  @Override
  void close();
}
