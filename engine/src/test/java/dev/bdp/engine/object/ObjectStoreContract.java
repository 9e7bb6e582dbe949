package dev.bdp.engine.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.BackendUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every object store does. One test class for each store runs it.
abstract class ObjectStoreContract {
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  ObjectStore store;

  /// An empty store; asked again, the same one as another process would open it.
  abstract ObjectStore openStore() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = openStore();
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
        .hasMessageContaining("Cannot read none")
        .hasMessageContaining(store.url());
  }

  @Test
  void anObjectIsReplacedByAnotherContent() throws IOException {
    store.putAll(List.of(object("a/1", "one")));
    store.putAll(List.of(object("a/1", "two, longer")));
    assertThat(read("a/1", 0, Long.MAX_VALUE)).isEqualTo("two, longer");
  }

  @Test
  void manyObjectsOfOneBatchAreAllThere() throws IOException {
    List<StoredObject> batch =
        IntStream.range(0, 300).mapToObj(i -> object("many/" + i + "/x", "content " + i)).toList();
    store.putAll(batch);
    assertThat(store.list("many/")).hasSize(300);
    assertThat(read("many/299/x", 8, 4)).isEqualTo("299");
    store.deleteAll(batch.stream().map(StoredObject::key).toList());
    assertThat(store.list("many/")).isEmpty();
  }

  @Test
  void anEmptyObjectIsReadAsEmpty() throws IOException {
    store.putAll(List.of(object("empty", "")));
    assertThat(read("empty", 0, Long.MAX_VALUE)).isEmpty();
    assertThat(store.findSizeBytes("empty")).contains(0L);
  }

  @Test
  void aLargeObjectIsReadInRangesAsItWasWritten() throws IOException {
    byte[] content = random(21_000_001);
    try (LargeObject target = store.write("large", "application/octet-stream")) {
      for (int from = 0; from < content.length; from += 999_983) {
        target.append(content, from, Math.min(999_983, content.length - from));
      }
      target.commit();
    }
    assertThat(store.findSizeBytes("large")).contains(21_000_001L);
    assertThat(store.list("")).containsExactly("large");
    try (InputStream all = store.open("large", 0, Long.MAX_VALUE)) {
      assertThat(Arrays.equals(all.readAllBytes(), content)).as("seed %d", SEED).isTrue();
    }
    try (InputStream some = store.open("large", 8_388_600, 20)) {
      assertThat(some.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 8_388_600, 8_388_620));
    }
    try (InputStream end = store.open("large", 21_000_001, Long.MAX_VALUE)) {
      assertThat(end.readAllBytes()).isEmpty();
    }
  }

  @Test
  void aLargeObjectGoesOnInAnotherProcessAfterEveryStop() throws Exception {
    byte[] content = random(19_000_000);
    int[] stops = {3_000_000, 9_000_000, 16_777_216, 17_000_000, 19_000_000};
    int written = 0;
    for (int stop : stops) {
      try (ObjectStore again = openStore();
          LargeObject target = again.write("raw/y", "text/plain")) {
        assertThat(target.position()).isEqualTo(written);
        try (InputStream before = target.openWritten()) {
          assertThat(Arrays.equals(before.readAllBytes(), Arrays.copyOf(content, written)))
              .isTrue();
        }
        target.append(content, written, stop - written);
        written = stop;
      }
    }
    assertThat(store.list("raw/")).isEmpty();
    try (LargeObject target = store.write("raw/y", "text/plain")) {
      target.commit();
    }
    try (InputStream all = store.open("raw/y", 0, Long.MAX_VALUE)) {
      assertThat(Arrays.equals(all.readAllBytes(), content)).as("seed %d", SEED).isTrue();
    }
  }

  @Test
  void aLargeObjectThatStartsAgainKeepsNothingOfItsFirstContent() throws IOException {
    try (LargeObject target = store.write("raw/z", "text/plain")) {
      target.append(random(9_000_000), 0, 9_000_000);
      target.restart();
      assertThat(target.position()).isZero();
      target.append("new".getBytes(StandardCharsets.US_ASCII), 0, 3);
      target.commit();
    }
    assertThat(read("raw/z", 0, Long.MAX_VALUE)).isEqualTo("new");
  }

  @Test
  void contentThatIsWrittenWhenItIsWantedIsStoredWhole() throws IOException {
    byte[] content = random(17_000_003);
    Content written =
        Content.written(out -> {
          out.write(content[0]);
          out.write(content, 1, 8_999_999);
          out.write(content, 9_000_000, content.length - 9_000_000);
        });
    Content empty = Content.written(out -> {});
    store.putAll(
        List.of(
            new StoredObject("large/1", written, "text/plain"),
            object("large/2", "small"),
            new StoredObject("large/3", empty, "text/plain")));
    // Again, as after a crash.
    store.putAll(List.of(new StoredObject("large/1", written, "text/plain")));
    assertThat(store.list(""))
        .containsExactlyInAnyOrder("large/1", "large/2", "large/3")
        .allMatch(key -> store.findSizeBytes(key).isPresent());
    try (InputStream all = store.open("large/1", 0, Long.MAX_VALUE)) {
      assertThat(Arrays.equals(all.readAllBytes(), content)).as("seed %d", SEED).isTrue();
    }
    assertThat(read("large/3", 0, Long.MAX_VALUE)).isEmpty();
    assertThat(written.sizeBytes()).isEqualTo(17_000_003);
    assertThat(Arrays.equals(written.bytes(), content)).isTrue();
  }

  @Test
  void theChecksumOfContentIsKnownBeforeItIsStored() {
    // RFC 1321, appendix A.5.
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    assertThat(Content.of(abc).md5()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    assertThat(Content.written(out -> out.write(abc)).md5())
        .isEqualTo("900150983cd24fb0d6963f7d28e17f72");
  }

  private static byte[] random(int size) {
    byte[] content = new byte[size];
    new Random(SEED).nextBytes(content);
    return content;
  }

  static StoredObject object(String key, String text) {
    byte[] content = text.getBytes(StandardCharsets.US_ASCII);
    return new StoredObject(key, Content.of(content), "text/plain");
  }

  String read(String key, long offset, long length) throws IOException {
    try (InputStream bytes = store.open(key, offset, length)) {
      return new String(bytes.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
