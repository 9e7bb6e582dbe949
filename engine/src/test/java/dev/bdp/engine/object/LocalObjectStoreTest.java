package dev.bdp.engine.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalObjectStoreTest {
  @TempDir Path directory;
  private LocalObjectStore store;

  @BeforeEach
  void open() {
    store = new LocalObjectStore(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void objectsOfABatchAreReadAsTheyWerePut() throws IOException {
    store.putAll(List.of(object("a/b/1.txt", "one"), object("a/c/2.txt", "two")));
    store.putAll(List.of(object("a/b/1.txt", "one")));
    assertThat(read("a/b/1.txt", 0, Long.MAX_VALUE)).isEqualTo("one");
    assertThat(read("a/c/2.txt", 1, 1)).isEqualTo("w");
    assertThat(store.list("a/")).containsExactlyInAnyOrder("a/b/1.txt", "a/c/2.txt");
    assertThat(store.findSizeBytes("a/c/2.txt")).contains(3L);
    store.deleteAll(List.of("a/c/2.txt", "a/none"));
    assertThat(store.findSizeBytes("a/c/2.txt")).isEmpty();
  }

  @Test
  void aLargeObjectIsInvisibleUntilItIsCommittedAndGoesOnWhereItStopped() throws IOException {
    try (LargeObject first = store.write("raw/x", "text/plain")) {
      first.append("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);
    }
    assertThat(store.findSizeBytes("raw/x")).isEmpty();
    assertThat(store.list("raw/")).isEmpty();
    try (LargeObject second = store.write("raw/x", "text/plain")) {
      assertThat(second.position()).isEqualTo(3);
      try (InputStream written = second.openWritten()) {
        assertThat(written.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
      }
      second.append("de".getBytes(StandardCharsets.US_ASCII), 0, 2);
      second.commit();
    }
    assertThat(read("raw/x", 0, Long.MAX_VALUE)).isEqualTo("abcde");
  }

  @Test
  void aKeyNeverLeavesTheStore() {
    for (String key : List.of("../x", "/etc/x", "a/../../x", "a\\b", "a//b", "", "a\0b")) {
      assertThatThrownBy(() -> store.findSizeBytes(key))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aMissingObjectIsAFailureThatNamesTheStore() {
    assertThatThrownBy(() -> store.open("none", 0, 1))
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageContaining(directory.getFileName().toString());
  }

  private static StoredObject object(String key, String text) {
    return new StoredObject(key, text.getBytes(StandardCharsets.US_ASCII), "text/plain", "unused");
  }

  private String read(String key, long offset, long length) throws IOException {
    try (InputStream bytes = store.open(key, offset, length)) {
      return new String(bytes.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
