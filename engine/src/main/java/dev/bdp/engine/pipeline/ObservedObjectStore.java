package dev.bdp.engine.pipeline;

import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.StoredObject;
import dev.bdp.engine.work.ObjectCall;
import dev.bdp.engine.work.ObjectCall.Operation;
import dev.bdp.engine.work.WorkListener;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A store whose every call is told to a listener.
final class ObservedObjectStore implements ObjectStore {
  private final ObjectStore objects;
  private final WorkListener listener;

  ObservedObjectStore(ObjectStore objects, WorkListener listener) {
    this.objects = objects;
    this.listener = listener;
  }

  @Override
  public void putAll(List<StoredObject> stored) {
    long bytes = stored.stream().mapToLong(object -> object.content().sizeBytes()).sum();
    tell(Operation.PUT, stored.size(), bytes, () -> objects.putAll(stored));
  }

  @Override
  public LargeObject write(String key, String contentType) {
    return new ObservedLargeObject(objects.write(key, contentType));
  }

  @Override
  public InputStream open(String key, long offset, long length) {
    return told(Operation.OPEN, 1, 0, () -> objects.open(key, offset, length));
  }

  @Override
  public Optional<Long> findSizeBytes(String key) {
    return told(Operation.STAT, 1, 0, () -> objects.findSizeBytes(key));
  }

  @Override
  public Stream<String> list(String prefix) {
    return told(Operation.LIST, 1, 0, () -> objects.list(prefix));
  }

  @Override
  public void deleteAll(List<String> keys) {
    tell(Operation.DELETE, keys.size(), 0, () -> objects.deleteAll(keys));
  }

  @Override
  public OptionalLong findFreeBytes() {
    return objects.findFreeBytes();
  }

  @Override
  public void discardUnfinished(String key) {
    tell(Operation.DELETE, 1, 0, () -> objects.discardUnfinished(key));
  }

  @Override
  public String url() {
    return objects.url();
  }

  @Override
  public void close() {
    objects.close();
  }

  private void tell(Operation operation, int count, long bytes, Runnable call) {
    told(
        operation,
        count,
        bytes,
        () -> {
          call.run();
          return true;
        });
  }

  private <T> T told(Operation operation, int count, long bytes, Supplier<T> call) {
    long began = System.nanoTime();
    try {
      T result = call.get();
      say(operation, count, bytes, Optional.empty(), began);
      return result;
    } catch (RuntimeException e) {
      say(operation, count, 0, Optional.of(FailureKind.of(e)), began);
      throw e;
    }
  }

  private void say(
      Operation operation, int count, long bytes, Optional<FailureKind> failure, long began) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    listener.called(new ObjectCall(operation, count, bytes, failure, took));
  }

  private final class ObservedLargeObject implements LargeObject {
    private final LargeObject object;

    ObservedLargeObject(LargeObject object) {
      this.object = object;
    }

    @Override
    public long position() {
      return object.position();
    }

    @Override
    public InputStream openWritten() {
      return told(Operation.OPEN, 1, 0, object::openWritten);
    }

    @Override
    public void append(byte[] bytes, int offset, int length) {
      tell(Operation.APPEND, 1, length, () -> object.append(bytes, offset, length));
    }

    @Override
    public void flush() {
      object.flush();
    }

    @Override
    public long durableBytes() {
      return object.durableBytes();
    }

    @Override
    public void restart() {
      object.restart();
    }

    @Override
    public void commit() {
      tell(Operation.COMMIT, 1, 0, object::commit);
    }

    @Override
    public void close() {
      object.close();
    }
  }
}
