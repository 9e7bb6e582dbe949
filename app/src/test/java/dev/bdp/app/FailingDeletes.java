package dev.bdp.app;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.StoredObject;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A store that is lost before anything is deleted from it.
record FailingDeletes(ObjectStore objects) implements ObjectStore {
  @Override
  public void deleteAll(List<String> keys) {
    throw new BackendUnavailableException("Cannot delete: the store is away. Wait.");
  }

  @Override
  public void putAll(List<StoredObject> batch) {
    objects.putAll(batch);
  }

  @Override
  public LargeObject write(String key, String contentType) {
    return objects.write(key, contentType);
  }

  @Override
  public InputStream open(String key, long offset, long length) {
    return objects.open(key, offset, length);
  }

  @Override
  public Optional<Long> findSizeBytes(String key) {
    return objects.findSizeBytes(key);
  }

  @Override
  public Stream<String> list(String prefix) {
    return objects.list(prefix);
  }

  @Override
  public void discardUnfinished(String key) {
    objects.discardUnfinished(key);
  }

  @Override
  public String url() {
    return objects.url();
  }

  @Override
  public void close() {
    objects.close();
  }
}
