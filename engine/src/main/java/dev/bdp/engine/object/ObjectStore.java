package dev.bdp.engine.object;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Named immutable byte sequences. Safe for use by many threads; failures are `IngestException`s.
///
/// Keys are relative, `/`-separated and never leave the store's prefix.
public interface ObjectStore extends AutoCloseable {
  /// Stores each object under its key, replacing what is there; all are durable when this returns.
  /// A reader sees an object complete or not at all.
  void putAll(List<StoredObject> objects);

  /// Starts or goes on with a large object that becomes visible only on commit. One writer a key.
  LargeObject write(String key, String contentType);

  /// The bytes from `offset` on, at most `length` of them (`Long.MAX_VALUE`: to the end). The
  /// caller closes the stream.
  ///
  /// @throws dev.bdp.engine.failure.BackendUnavailableException when the object is not there or
  ///   cannot be read
  InputStream open(String key, long offset, long length);

  /// Size of the object, empty when there is none.
  Optional<Long> findSizeBytes(String key);

  /// Keys under a prefix that ends in `/`, in no particular order. The caller closes the stream.
  Stream<String> list(String prefix);

  /// Removes the objects; those that are not there are passed over.
  void deleteAll(List<String> keys);

  /// How much may still be written; empty when nobody can say.
  default OptionalLong findFreeBytes() {
    return OptionalLong.empty();
  }

  /// Removes what is there of a large object that was never committed.
  void discardUnfinished(String key);

  /// A URL that names this store in messages; never holds credentials.
  String url();

  @Override
  void close();
}
