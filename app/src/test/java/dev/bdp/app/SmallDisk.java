package dev.bdp.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file system in memory of a few megabytes, which only root may mount.
final class SmallDisk implements AutoCloseable {
  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  /// Skips the test where it cannot be had.
  static SmallDisk mount(Path directory, int megabytes) throws Exception {
    Files.createDirectories(directory);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString()),
        "only root on Linux can mount a small disk");
    return new SmallDisk(directory);
  }

  Path directory() {
    return directory;
  }

  /// Takes the last byte that is free.
  void fill() throws IOException {
    byte[] block = new byte[1 << 12];
    try (OutputStream ballast = Files.newOutputStream(directory.resolve("ballast"))) {
      while (true) {
        ballast.write(block);
      }
    } catch (IOException e) {
      if (directory.toFile().getUsableSpace() >= block.length) {
        throw e;
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(directory.resolve("ballast"));
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    run("umount", "-l", directory.toString());
  }
}
