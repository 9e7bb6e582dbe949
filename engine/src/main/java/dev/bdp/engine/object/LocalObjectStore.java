package dev.bdp.engine.object;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.IoReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Objects as files of a directory. A file has its name only when it is whole and on the disk.
public final class LocalObjectStore implements ObjectStore {
  static final String PART = ".part";

  private final Path root;
  private final Durability durability;

  /// @throws BackendUnavailableException when the directory cannot be made or written
  public LocalObjectStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(this.root);
    } catch (IOException e) {
      throw unavailable("make the directory of the objects", e);
    }
    this.durability = Durability.of(this.root);
    if (!Files.isWritable(this.root)) {
      throw new BackendUnavailableException(
          "Cannot open the store %s: it is not writable. Check its rights or name another with --store."
              .formatted(url()));
    }
  }

  @Override
  public void putAll(List<StoredObject> objects) {
    try (LocalBatch batch = new LocalBatch(root)) {
      for (StoredObject object : objects) {
        batch.write(object.content(), path(object.key()));
      }
      durability.flush(batch.written());
      durability.flush(withThoseAbove(batch.name()));
    } catch (IOException e) {
      throw unavailable("write " + objects.getFirst().key() + " and what goes with it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackendUnavailableException(
          "Cannot store a batch of objects: the worker was stopped. Run the command again.", e);
    }
  }

  /// The directories and every one above them, up to the root: each may be new.
  private Set<Path> withThoseAbove(Collection<Path> directories) {
    Set<Path> all = new TreeSet<>();
    for (Path named : directories) {
      Path directory = named;
      while (directory != null && directory.startsWith(root) && all.add(directory)) {
        directory = directory.getParent();
      }
    }
    return all;
  }

  @Override
  public LargeObject write(String key, String contentType) {
    try {
      Path target = path(key);
      Files.createDirectories(target.getParent());
      return new LocalLargeObject(this, target);
    } catch (IOException e) {
      throw unavailable("write " + key, e);
    }
  }

  @Override
  public InputStream open(String key, long offset, long length) {
    try {
      FileChannel file = FileChannel.open(path(key), StandardOpenOption.READ);
      file.position(offset);
      return new FileRange(file, length);
    } catch (NoSuchFileException e) {
      throw new BackendUnavailableException(
          "Cannot read %s: the store %s has no such object. Check --store; `bdp job show` tells which job wrote it."
              .formatted(key, url()),
          e);
    } catch (IOException e) {
      throw unavailable("read " + key, e);
    }
  }

  @Override
  public Optional<Long> findSizeBytes(String key) {
    try {
      return Optional.of(Files.size(path(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unavailable("look up " + key, e);
    }
  }

  @Override
  public Stream<String> list(String prefix) {
    Path directory = root.resolve(prefix);
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    try {
      return Files.walk(directory)
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(key -> !key.endsWith(PART) && !LocalBatch.isTemporary(key));
    } catch (IOException e) {
      throw unavailable("list " + prefix, e);
    }
  }

  @Override
  public void deleteAll(List<String> keys) {
    for (String key : keys) {
      try {
        Files.deleteIfExists(path(key));
      } catch (IOException e) {
        throw unavailable("delete " + key, e);
      }
    }
  }

  @Override
  public OptionalLong findFreeBytes() {
    try {
      return OptionalLong.of(Files.getFileStore(root).getUsableSpace());
    } catch (IOException e) {
      throw unavailable("ask for free space", e);
    }
  }

  @Override
  public void discardUnfinished(String key) {
    deleteAll(List.of(key + PART));
  }

  @Override
  public String url() {
    return root.toUri().toString();
  }

  @Override
  public void close() {
    durability.close();
  }

  BackendUnavailableException unavailable(String verb, IOException e) {
    return new BackendUnavailableException(
        "Cannot %s in the store %s: %s. Check the disk's free space and the rights, then run the command again."
            .formatted(verb, url(), IoReason.of(e)),
        e);
  }

  private Path path(String key) {
    return root.resolve(ObjectKey.checked(key));
  }
}
