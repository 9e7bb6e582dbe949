package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.download.transport.FileState;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.record.Md5;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A publisher who changes a file meanwhile: two states are never mixed.
class DriftTest {
  private static final byte[] OLD = Fetches.bytes(2_000_000, 1);
  private static final byte[] NEW = Fetches.bytes(2_000_000, 2);

  @TempDir Path directory;
  private FaultyServer server;
  private Fetches fetches;

  @BeforeEach
  void start() throws IOException {
    server = new FaultyServer();
    fetches = new Fetches(directory);
  }

  @AfterEach
  void stop() {
    server.close();
    fetches.close();
  }

  @Test
  void aFileThatChangesBetweenTwoRequestsHasDrifted() {
    URI url =
        server.on(
            "/f",
            exchange -> {
              boolean first = server.gets("/f") == 1;
              server.serve(
                  exchange,
                  first ? OLD : NEW,
                  first ? "\"old\"" : "\"new\"",
                  first ? 500_000 : 9_999_999);
            });
    assertThatThrownBy(() -> fetches.fetch(Fetches.known(OLD, url)))
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining("its ETag was \"old\", is \"new\"")
        .hasMessageContaining("has drifted")
        .hasMessageContaining("run the command again");
    nothingIsKept();
  }

  @Test
  void aFileThatChangedSinceTheManifestWasFrozenHasDrifted() {
    URI url = server.file("/f", OLD, "\"new\"");
    fetches.arrival.set(
        new Arrival(
            Optional.of(
                new FileState(
                    url.toString(),
                    OptionalLong.of(1_999_999),
                    Optional.of("\"old\""),
                    Optional.empty())),
            0,
            Optional.empty()));
    assertThatThrownBy(() -> fetches.fetch(Fetches.unknown(url)))
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining("its size was 1999999, is 2000000");
  }

  @Test
  void aFileThatChangesUnderTheTransferIsNoticedAtItsEnd() {
    URI url =
        server.on(
            "/f",
            exchange ->
                server.serve(
                    exchange,
                    OLD,
                    exchange.getRequestMethod().equals("HEAD") ? "\"new\"" : "\"old\"",
                    9_999_999));
    assertThatThrownBy(() -> fetches.fetch(Fetches.unknown(url)))
        .hasMessageContaining("has drifted");
    nothingIsKept();
  }

  @Test
  void whatAnEarlierProcessLeftIsNotFetchedAgain() throws Exception {
    fetches.leave(OLD, 1_500_000, Optional.empty());
    URI url = server.file("/f", OLD, "\"a\"");
    DownloadedFile file = fetches.fetch(Fetches.known(OLD, url));
    assertThat(file.resumedAtBytes()).isEqualTo(1_500_000);
    assertThat(server.servedBytes.get()).isEqualTo(500_000);
    assertThat(fetches.stored()).isEqualTo(OLD);
  }

  @Test
  void whatIsNotTheWrittenPrefixIsFetchedAgain() throws Exception {
    fetches.leave(OLD, 1_500_000, Optional.empty());
    fetches.arrival.set(
        new Arrival(Optional.empty(), 1_500_000, Optional.of(new Prefix(1_500_000, Md5.hex(NEW)))));
    DownloadedFile file = fetches.fetch(Fetches.known(OLD, server.file("/f", OLD, "\"a\"")));
    assertThat(file.resumedAtBytes()).isZero();
    assertThat(fetches.stored()).isEqualTo(OLD);
  }

  @Test
  void aStoreThatLostOfTheDurablePrefixIsGivenAllOfItAgain() throws Exception {
    fetches.leave(OLD, 1_000_000, Optional.empty());
    fetches.arrival.set(
        new Arrival(Optional.empty(), 1_500_000, Optional.of(new Prefix(1_500_000, Md5.hex(OLD)))));
    DownloadedFile file = fetches.fetch(Fetches.known(OLD, server.file("/f", OLD, "\"a\"")));
    assertThat(file.resumedAtBytes()).isZero();
    assertThat(fetches.stored()).isEqualTo(OLD);
  }

  @Test
  void whatCameAfterTheDurablePrefixIsKeptToo() throws Exception {
    fetches.leave(OLD, 1_900_000, Optional.empty());
    fetches.arrival.set(
        new Arrival(
            Optional.empty(),
            1_700_000,
            Optional.of(new Prefix(1_500_000, Md5.hex(Arrays.copyOf(OLD, 1_500_000))))));
    DownloadedFile file = fetches.fetch(Fetches.known(OLD, server.file("/f", OLD, "\"a\"")));
    assertThat(file.resumedAtBytes()).isEqualTo(1_900_000);
    assertThat(server.servedBytes.get()).isEqualTo(100_000);
    assertThat(fetches.stored()).isEqualTo(OLD);
  }

  @Test
  void aDamagedPrefixIsNoticedByTheChecksumAndFetchedOnceMore() throws Exception {
    fetches.leave(NEW, 1_500_000, Optional.empty());
    DownloadedFile file = fetches.fetch(Fetches.known(OLD, server.file("/f", OLD, "\"a\"")));
    assertThat(fetches.stored()).isEqualTo(OLD);
    assertThat(file.md5()).isEqualTo(Md5.hex(OLD));
  }

  @Test
  void withoutChecksumAndValidatorNothingIsPatchedTogether() throws Exception {
    URI url =
        server.on(
            "/f",
            exchange ->
                server.serve(exchange, OLD, "", server.gets("/f") == 1 ? 1_000_000 : 9_999_999));
    fetches.fetch(Fetches.unknown(url));
    assertThat(fetches.stored()).isEqualTo(OLD);
    assertThat(server.requests.getLast()).startsWith("HEAD");
    assertThat(server.requests).contains("GET /f ");
    assertThat(server.servedBytes.get()).isGreaterThanOrEqualTo(1_000_000 + OLD.length);
  }

  @Test
  void withoutChecksumAValidatorLetsItGoOn() throws Exception {
    URI url =
        server.on(
            "/f",
            exchange ->
                server.serve(
                    exchange, OLD, "\"a\"", server.gets("/f") == 1 ? 1_000_000 : 9_999_999));
    fetches.fetch(Fetches.unknown(url));
    assertThat(fetches.stored()).isEqualTo(OLD);
    assertThat(server.servedBytes.get()).isLessThan(OLD.length + 500_000);
  }

  private void nothingIsKept() {
    assertThat(fetches.isStored()).isFalse();
    try (LargeObject part = fetches.store.write("raw", "application/octet-stream")) {
      assertThat(part.position()).isZero();
    }
  }
}
