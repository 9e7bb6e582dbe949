package dev.bdp.engine.object;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalObjectStoreTest extends ObjectStoreContract {
  @TempDir Path directory;

  @Override
  ObjectStore openStore() {
    return new LocalObjectStore(directory);
  }

  @Test
  void filesJoinThoseThatTheirDirectoryHas() throws IOException {
    store.putAll(List.of(text("org/p1/1.0/p1.dat", "dat"), text("org/p1/1.0/p1.json", "old")));
    store.putAll(List.of(text("org/p1/1.0/p1.json", "json"), text("org/p1/1.0/p1.fasta", "fasta")));
    assertThat(everything())
        .containsExactlyInAnyOrder(
            "org",
            "org/p1",
            "org/p1/1.0",
            "org/p1/1.0/p1.dat dat",
            "org/p1/1.0/p1.fasta fasta",
            "org/p1/1.0/p1.json json");
  }

  @Test
  void directoriesOfOneBatchMayLieInEachOther() throws IOException {
    store.putAll(
        List.of(text("a/1", "1"), text("a/b/2", "2"), text("3", "3"), text("a/b/c/4", "4")));
    assertThat(everything())
        .containsExactlyInAnyOrder("3 3", "a", "a/1 1", "a/b", "a/b/2 2", "a/b/c", "a/b/c/4 4");
  }

  @Test
  void whatACrashedProcessLeftIsNoObject() throws IOException {
    Path left = Files.createDirectories(directory.resolve("org/p1/1.0.4711-1.tmp"));
    Files.writeString(left.resolve("p1.dat"), "half");
    assertThat(store.list("org/")).isEmpty();
    store.putAll(List.of(text("org/p1/1.0/p1.dat", "whole")));
    assertThat(store.list("org/")).containsExactly("org/p1/1.0/p1.dat");
  }

  @Test
  void aFileInTheWayOfADirectoryIsAFailureThatNamesTheObjectAndLeavesNothing() throws IOException {
    store.putAll(List.of(text("org/p1", "a file")));
    assertThatThrownBy(() -> store.putAll(List.of(text("org/p1/1.0/p1.dat", "dat"))))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageContaining("org/p1/1.0/p1.dat");
    assertThatThrownBy(() -> store.putAll(List.of(text("org/p1/p1.dat", "dat"))))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageContaining("org/p1/p1.dat");
    assertThat(everything()).containsExactlyInAnyOrder("org", "org/p1 a file");
  }

  /// All names below the directory, and after those of files what is in them.
  private List<String> everything() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(path -> !path.equals(directory))
          .map(path ->
              directory.relativize(path) + (Files.isDirectory(path) ? "" : " " + read(path)))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredObject text(String key, String content) {
    return new StoredObject(key, Content.of(content.getBytes(US_ASCII)), "text/plain");
  }
}
