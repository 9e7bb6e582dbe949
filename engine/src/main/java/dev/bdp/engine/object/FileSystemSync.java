package dev.bdp.engine.object;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/// `syncfs` of the whole file system, one call for everybody who waits.
///
/// Half the time of an `fsync` a file where thousands of small files are written, see decision 13.
/// A call that is under way may have begun before a caller's last write, so a caller is served only
/// by one that begins after its own.
final class FileSystemSync implements Durability {
  private final Object turn = new Object();
  private final MethodHandle syncfs;
  private final int directory;
  private boolean running;
  private long begun;
  private long ended;
  private long failed;

  private FileSystemSync(MethodHandle syncfs, int directory) {
    this.syncfs = syncfs;
    this.directory = directory;
  }

  /// Empty where the system has no `syncfs` or this program may not call it.
  @SuppressWarnings("restricted")
  static Optional<FileSystemSync> find(Path root) {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    try {
      Linker linker = Linker.nativeLinker();
      SymbolLookup library = linker.defaultLookup();
      MethodHandle open =
          linker.downcallHandle(
              library.findOrThrow("open"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
              Linker.Option.firstVariadicArg(2));
      MethodHandle syncfs =
          linker.downcallHandle(
              library.findOrThrow("syncfs"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      try (Arena arena = Arena.ofConfined()) {
        int directory = (int) open.invokeExact(arena.allocateFrom(root.toString()), 0);
        return directory < 0
            ? Optional.empty()
            : Optional.of(new FileSystemSync(syncfs, directory));
      }
    } catch (Throwable e) {
      return Optional.empty();
    }
  }

  @Override
  public void flush(Collection<Path> paths) throws IOException, InterruptedException {
    long mine;
    synchronized (turn) {
      long needed = begun + 1;
      while (running && ended < needed) {
        turn.wait();
      }
      if (ended >= needed) {
        if (failed >= needed) {
          throw new IOException("syncfs failed");
        }
        return;
      }
      running = true;
      mine = ++begun;
    }
    boolean durable = false;
    try {
      durable = sync();
    } finally {
      synchronized (turn) {
        running = false;
        ended = mine;
        if (!durable) {
          // The system tells of a loss only once: it is told to everybody who waited for this call.
          failed = mine;
        }
        turn.notifyAll();
      }
    }
    if (!durable) {
      throw new IOException("syncfs failed");
    }
  }

  private boolean sync() {
    try {
      return (int) syncfs.invokeExact(directory) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    // The descriptor of the root stays open for as long as the process lives.
  }
}
