package dev.bdp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A store's directory behind a link that can be turned to where every call fails.
final class SwitchedStore {
  private final Path link;
  private final Path directory;
  private final Path nowhere;

  SwitchedStore(Path link) throws IOException {
    this.link = link;
    this.directory = Files.createDirectories(link.resolveSibling("objects"));
    this.nowhere = Files.createFile(link.resolveSibling("no-directory"));
    on();
  }

  void on() throws IOException {
    turn(directory);
  }

  void off() throws IOException {
    turn(nowhere);
  }

  private void turn(Path target) throws IOException {
    Path next = Files.createSymbolicLink(link.resolveSibling("next"), target);
    Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
