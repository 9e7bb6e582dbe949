package dev.bdp.engine.object;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Files on their way into a local store: first written where nobody sees them, then named all
/// together. Used by one thread.
///
/// The files of a directory are written into a temporary one, which gets its name by one rename:
/// nearly all are directories of new versions. Where the directory is there already, each file is
/// moved into it.
final class LocalBatch implements AutoCloseable {
  private static final String TEMPORARY = ".tmp";
  private static final int MOST_A_CALL = 1 << 18;
  private static final Set<StandardOpenOption> WRITE_ANEW =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  private static final long PROCESS = ProcessHandle.current().pid();
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final Path root;
  private final Set<Path> made = new HashSet<>();
  private final Map<Path, Directory> directories = new LinkedHashMap<>();
  private final List<Path> written = new ArrayList<>();

  /// A directory, where its files are meanwhile, and their names.
  private record Directory(Path target, Path temporary, List<Path> names) {}

  /// @param root of the store, which is there
  LocalBatch(Path root) {
    this.root = root;
    made.add(root);
  }

  /// Whether a key names a file that is still on its way, or was when its process ended.
  static boolean isTemporary(String key) {
    return key.contains(TEMPORARY + "/");
  }

  /// Writes the content of a file that will be `target`.
  void write(Content content, Path target) throws IOException {
    Directory directory = directories.get(parent(target));
    if (directory == null) {
      directory = begin(parent(target));
      directories.put(directory.target, directory);
    }
    directory.names.add(target.getFileName());
    Path file = directory.temporary.resolve(target.getFileName());
    write(file, content);
    written.add(file);
  }

  /// What is to be on the disk before anything is named.
  Collection<Path> written() {
    return written;
  }

  /// Gives all files their names; the directories that hold them.
  Collection<Path> name() throws IOException {
    List<Path> named = new ArrayList<>(directories.size());
    for (Iterator<Directory> left = directories.values().iterator(); left.hasNext(); ) {
      Directory directory = left.next();
      if (!isMoved(directory)) {
        for (Path name : directory.names) {
          move(directory.temporary.resolve(name), directory.target.resolve(name));
        }
        Files.delete(directory.temporary);
      }
      named.add(directory.target);
      left.remove();
    }
    return named;
  }

  /// Removes what was given no name, as far as it can be.
  @Override
  public void close() {
    for (Directory directory : directories.values()) {
      try {
        for (Path name : directory.names) {
          Files.deleteIfExists(directory.temporary.resolve(name));
        }
        Files.deleteIfExists(directory.temporary);
      } catch (IOException _) {
        // It stays, as after a crash; the caller is told why nothing was stored.
      }
    }
  }

  /// Whether a directory got its name as a whole; otherwise there is one of that name.
  private static boolean isMoved(Directory directory) throws IOException {
    try {
      move(directory.temporary, directory.target);
      return true;
    } catch (FileSystemException e) {
      if (Files.isDirectory(directory.target)) {
        return false;
      }
      throw e;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Named after the process: a worker that was presumed dead may still be writing.
  private Directory begin(Path target) throws IOException {
    Path parent = target.equals(root) ? root : parent(target);
    make(parent);
    while (true) {
      String name = target.getFileName() + "." + PROCESS + "-" + NUMBERS.incrementAndGet();
      Path temporary = parent.resolve(name + TEMPORARY);
      try {
        Files.createDirectory(temporary);
        return new Directory(target, temporary, new ArrayList<>());
      } catch (FileAlreadyExistsException _) {
        // Of an earlier process with the same number.
      }
    }
  }

  /// Makes a directory and those above it. One call for each that is new: `Files.createDirectories`
  /// tries, fails and asks upwards first.
  private void make(Path directory) throws IOException {
    if (!made.add(directory)) {
      return;
    }
    try {
      create(directory);
    } catch (NoSuchFileException _) {
      make(parent(directory));
      create(directory);
    }
  }

  /// Never null: all paths lie within the root.
  private static Path parent(Path path) {
    return Objects.requireNonNull(path.getParent());
  }

  private static void create(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  private static void write(Path file, Content content) throws IOException {
    switch (content) {
      case Content.Bytes(byte[] bytes, String md5) -> {
        // Most in one call, where Files.write takes one for each 8 kB.
        try (FileChannel out = FileChannel.open(file, WRITE_ANEW)) {
          for (int at = 0; at < bytes.length; ) {
            at += out.write(ByteBuffer.wrap(bytes, at, Math.min(MOST_A_CALL, bytes.length - at)));
          }
        }
      }
      case Content.Written large -> {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
          large.writeTo(out);
        }
      }
    }
  }
}
