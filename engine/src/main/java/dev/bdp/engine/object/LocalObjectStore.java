package dev.bdp.engine.object;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.IoReason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Objects as files of a directory. A file has its name only when it is whole and on the disk.
public final class LocalObjectStore implements ObjectStore {
  static final String PART = ".part";
  private static final String TEMPORARY = ".tmp";
  private static final int MOST_A_CALL = 1 << 18;
  private static final Set<StandardOpenOption> WRITE_ANEW =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);

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
    List<Path> targets = objects.stream().map(object -> path(object.key())).toList();
    try {
      makeDirectories(targets);
      for (int i = 0; i < targets.size(); i++) {
        write(objects.get(i).content(), temporary(targets.get(i)));
      }
      durability.flush(targets.stream().map(LocalObjectStore::temporary).toList());
      for (Path target : targets) {
        Files.move(
            temporary(target),
            target,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      durability.flush(directories(targets));
    } catch (IOException e) {
      throw unavailable("write " + objects.getFirst().key() + " and what goes with it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackendUnavailableException(
          "Cannot store a batch of objects: the worker was stopped. Run the command again.", e);
    }
  }

  private static void write(Content content, Path file) throws IOException {
    switch (content) {
      case Content.Bytes(byte[] bytes, String md5) -> {
        // Most in one call, where Files.write takes one for each 8 kB.
        try (FileChannel out = FileChannel.open(file, WRITE_ANEW)) {
          for (int at = 0; at < bytes.length; ) {
            at += out.write(ByteBuffer.wrap(bytes, at, Math.min(MOST_A_CALL, bytes.length - at)));
          }
        }
      }
      case Content.Written written -> {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
          written.writeTo(out);
        }
      }
    }
  }

  private static void makeDirectories(List<Path> targets) throws IOException {
    Set<Path> made = new HashSet<>();
    for (Path target : targets) {
      make(target.getParent(), made);
    }
  }

  /// Makes a directory and those above it, but for what is known to be there. One question and one
  /// call for each: `Files.createDirectories` tries, fails and asks upwards first.
  private static void make(@Nullable Path directory, Set<Path> made) throws IOException {
    if (directory == null || !made.add(directory) || Files.isDirectory(directory)) {
      return;
    }
    make(directory.getParent(), made);
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  /// Named after the process: a worker that was presumed dead may still be writing.
  private static Path temporary(Path target) {
    return target.resolveSibling(
        target.getFileName() + "." + ProcessHandle.current().pid() + TEMPORARY);
  }

  /// Every directory above the files, up to the root: each may be new.
  private Set<Path> directories(List<Path> targets) {
    Set<Path> directories = new TreeSet<>();
    for (Path target : targets) {
      Path directory = target.getParent();
      while (directory != null && directory.startsWith(root) && directories.add(directory)) {
        directory = directory.getParent();
      }
    }
    return directories;
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
          .filter(key -> !key.endsWith(PART) && !key.endsWith(TEMPORARY));
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
