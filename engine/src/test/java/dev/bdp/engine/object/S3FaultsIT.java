package dev.bdp.engine.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.BackendUnavailableException;
import dev.bdp.engine.failure.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a user is told when an S3 server is not as it should be, and what survives it.
class S3FaultsIT {
  private static final StoredObject ONE = ObjectStoreContract.object("a/one", "content of one");

  private FaultyObjects objects;
  private S3Server server;

  @BeforeEach
  void start() throws Exception {
    objects = new FaultyObjects();
    server = new S3Server(objects);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aBucketThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> ObjectStores.open("s3://no-such-bucket/x", server.settings()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("has no bucket no-such-bucket");
  }

  @Test
  void wrongCredentialsAreSaidAndNeverShown() {
    System.setProperty("aws.secretAccessKey", "wrong-secret");
    assertThatThrownBy(this::open)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("refused the credentials (SignatureDoesNotMatch)")
        .hasMessageNotContaining("wrong-secret")
        .hasMessageNotContaining(S3Server.KEY_ID);
    assertThatThrownBy(
            () -> ObjectStores.open("s3://key:wrong-secret@releases/x", server.settings()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("wrong-secret");
    assertThatThrownBy(() ->
            new S3Settings(
                URI.create("http://key:wrong-secret@localhost"), null, S3Settings.Addressing.PATH))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("wrong-secret");
  }

  @Test
  void aServerThatIsNotThereAndCredentialsThatAreMissingAreSaid() throws Exception {
    server.close();
    assertThatThrownBy(this::open)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there are no credentials");
    System.setProperty("aws.accessKeyId", S3Server.KEY_ID);
    System.setProperty("aws.secretAccessKey", S3Server.SECRET);
    assertThatThrownBy(this::open)
        .isInstanceOf(BackendUnavailableException.class)
        .hasMessageContaining("http://127.0.0.1:")
        .hasMessageContaining("did not answer");
  }

  @Test
  void aStoreThatMayOnlyBeReadIsSaidAtTheFirstWrite() {
    try (ObjectStore store = open()) {
      objects.beforePut =
          put -> {
            throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
          };
      assertThatThrownBy(() -> store.putAll(List.of(ONE)))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("does not allow it (AccessDenied)")
          .hasMessageContaining("a/one");
      assertThat(store.list("a/")).isEmpty();
    }
  }

  @Test
  void aFullStoreIsSaid() {
    try (ObjectStore store = open()) {
      objects.beforePut =
          put -> {
            throw S3Exceptions.fromStatusCode(507);
          };
      assertThatThrownBy(() -> store.putAll(List.of(ONE)))
          .isInstanceOf(BackendUnavailableException.class)
          .hasMessageContaining("it is full");
    }
  }

  @Test
  void aBusyServerIsAskedAgain() throws IOException {
    try (ObjectStore store = open()) {
      objects.beforePut =
          put -> {
            if (put <= 3) {
              throw S3Exceptions.fromStatusCode(503);
            }
          };
      store.putAll(List.of(ONE));
      assertThat(objects.puts()).isEqualTo(4);
      assertThat(read(store)).isEqualTo("content of one");
    }
  }

  @Test
  void anAnswerThatIsLostIsNoSecondWrite() throws IOException {
    try (ObjectStore store = open()) {
      objects.afterPut =
          put -> {
            if (put == 1) {
              throw S3Exceptions.fromStatusCode(500);
            }
          };
      store.putAll(List.of(ONE));
      assertThat(objects.written()).isEqualTo(1);
      assertThat(read(store)).isEqualTo("content of one");
    }
  }

  @Test
  void aServerWithoutConditionalWritesIsWrittenTo() throws IOException {
    try (ObjectStore store = open()) {
      objects.conditionalWrites = false;
      store.putAll(List.of(ONE));
      store.putAll(List.of(ONE));
      assertThat(read(store)).isEqualTo("content of one");
    }
  }

  @Test
  void bytesThatAreNotThoseOfTheChecksumAreRefusedByTheServer() {
    byte[] other = "content of two".getBytes(StandardCharsets.US_ASCII);
    try (ObjectStore store = open()) {
      assertThatThrownBy(() ->
              store.putAll(
                  List.of(
                      new StoredObject(
                          "a/two", new Content.Bytes(other, ONE.content().md5()), "text/plain"))))
          .isInstanceOf(BackendUnavailableException.class)
          .hasMessageContaining("BadDigest");
      assertThat(store.findSizeBytes("a/two")).isEmpty();
    }
  }

  @Test
  void anObjectThatChangesWhileItIsReadIsNotMixed() throws IOException {
    byte[] content = new byte[9 << 20];
    try (ObjectStore store = open()) {
      write(store, content);
      try (InputStream some = store.open("raw", 0, Long.MAX_VALUE)) {
        some.readNBytes(1000);
        content[0] = 1;
        write(store, content);
        assertThatThrownBy(some::readAllBytes)
            .isInstanceOf(BackendUnavailableException.class)
            .hasMessageContaining("was changed");
      }
    }
  }

  @Test
  void aWriterThatDiesLosesAtMostThePartsOnTheirWay() throws IOException {
    byte[] content = new byte[40_000_000];
    new Random(7).nextBytes(content);
    int position;
    try (ObjectStore store = open()) {
      // Never closed, as by a process that was killed.
      LargeObject killed = store.write("raw", "text/plain");
      killed.append(content, 0, 39_000_000);
      objects.awaitObjects(4);
    }
    try (ObjectStore store = open()) {
      try (LargeObject again = store.write("raw", "text/plain")) {
        position = Math.toIntExact(again.position());
        assertThat(position).isEqualTo(4 * (8 << 20));
        again.append(content, position, content.length - position);
        again.commit();
      }
      try (InputStream all = store.open("raw", 0, Long.MAX_VALUE)) {
        assertThat(Arrays.equals(all.readAllBytes(), content)).isTrue();
      }
      assertThat(store.list("")).containsExactly("raw");
    }
  }

  @Test
  void anAnswerToTheLastStepOfALargeObjectMayBeLost() throws IOException {
    byte[] content = new byte[20_000_000];
    objects.afterComplete =
        complete -> {
          if (complete == 1) {
            throw S3Exceptions.fromStatusCode(500);
          }
        };
    try (ObjectStore store = open()) {
      write(store, content);
      assertThat(store.findSizeBytes("raw")).contains(20_000_000L);
    }
  }

  private ObjectStore open() {
    return ObjectStores.open("s3://releases/", server.settings());
  }

  private static void write(ObjectStore store, byte[] content) {
    try (LargeObject target = store.write("raw", "text/plain")) {
      target.append(content, 0, content.length);
      target.commit();
    }
  }

  private static String read(ObjectStore store) throws IOException {
    try (InputStream bytes = store.open("a/one", 0, Long.MAX_VALUE)) {
      return new String(bytes.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
