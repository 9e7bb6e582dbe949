package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.bdp.engine.download.transport.TransferLimits;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that misbehave: the file ends right, or a message says what to do.
class HttpFaultsTest {
  private static final byte[] CONTENT = Fetches.bytes(3_000_000, 7);

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
  void aCutConnectionGoesOnAtTheByteWhereItStopped() throws Exception {
    URI url =
        server.on(
            "/cut",
            exchange ->
                server.serve(
                    exchange, CONTENT, "\"a\"", server.gets("/cut") < 4 ? 900_000 : 9_999_999));
    fetches.fetch(Fetches.known(CONTENT, url));
    assertThat(fetches.stored()).isEqualTo(CONTENT);
    // What the client had not taken yet when the connection broke is lost.
    assertThat(server.servedBytes.get()).isLessThanOrEqualTo(CONTENT.length + 4 * 65_536);
    assertThat(server.gets("/cut")).isBetween(4L, 5L);
  }

  @Test
  void cutsDoNotUseUpAttemptsAsLongAsBytesCome() throws Exception {
    URI url = server.on("/cut", exchange -> server.serve(exchange, CONTENT, "\"a\"", 200_000));
    fetches.fetch(Fetches.known(CONTENT, url));
    assertThat(fetches.stored()).isEqualTo(CONTENT);
    assertThat(server.gets("/cut")).isBetween(15L, 18L);
  }

  @Test
  void aServerWithoutRangesStartsAgainFromTheFirstByte() throws Exception {
    URI url =
        server.on(
            "/plain",
            exchange ->
                server.serveWhole(
                    exchange, CONTENT, server.gets("/plain") == 1 ? 1_000_000 : 9_999_999));
    fetches.fetch(Fetches.known(CONTENT, url));
    assertThat(fetches.stored()).isEqualTo(CONTENT);
    assertThat(server.servedBytes.get()).isEqualTo(1_000_000 + CONTENT.length);
  }

  @Test
  void serverErrorsAreTriedAgainAndThenTheNextMirror() throws Exception {
    URI broken = server.on("/broken", exchange -> FaultyServer.answer(exchange, 500));
    URI good = server.file("/good", CONTENT, "\"a\"");
    assertThat(fetches.fetch(Fetches.known(CONTENT, broken, good)).from())
        .isEqualTo(good.toString());
    assertThat(server.gets("/broken")).isEqualTo(3);
  }

  @Test
  void aMissingFileIsNotAskedForAgain() {
    URI missing = server.on("/none", exchange -> FaultyServer.answer(exchange, 404));
    refused(Fetches.known(CONTENT, missing))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("/none answers 404")
        .hasMessageContaining("name another place with --from");
    assertThat(server.gets("/none")).isEqualTo(1);
  }

  @Test
  void aBusyServerIsLeftAloneForAsLongAsItAsks() throws Exception {
    URI busy =
        server.on(
            "/busy",
            exchange -> {
              if (server.gets("/busy") == 1) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                FaultyServer.answer(exchange, 429);
              } else {
                server.serve(exchange, CONTENT, "", 9_999_999);
              }
            });
    long start = System.nanoTime();
    fetches.fetch(Fetches.known(CONTENT, busy));
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(1_000_000_000L);
  }

  @Test
  void aMirrorThatIsDownIsPassedOver() throws Exception {
    RawServer down = new RawServer(new byte[0], true);
    URI nobody = down.url();
    down.close();
    URI good = server.file("/good", CONTENT, "\"a\"");
    assertThat(fetches.fetch(Fetches.known(CONTENT, nobody, good)).from()).endsWith("/good");
    refused(Fetches.known(CONTENT, nobody)).hasMessageContaining("nobody answers");
    refused(Fetches.known(CONTENT, URI.create("http://no-such-host.invalid/raw")))
        .hasMessageContaining("the host's name is not known");
  }

  @Test
  void aHalfOpenConnectionIsGivenUp() throws Exception {
    try (RawServer silent = new RawServer(new byte[0], false)) {
      refused(Fetches.known(CONTENT, silent.url()))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("accepts the connection but does not answer");
      assertThat(silent.connections()).isEqualTo(3);
    }
  }

  @Test
  void whoIsStoppedWaitsForNoSilentServer() throws Exception {
    byte[] begun =
        RawServer.response(
            "HTTP/1.1 200 OK\nContent-Length: 3000000", Arrays.copyOf(CONTENT, 100_000));
    for (byte[] says : List.of(new byte[0], begun)) {
      try (RawServer silent = new RawServer(says, false);
          Fetches patient = new Fetches(directory, TransferLimits.defaults());
          ExecutorService threads = Executors.newSingleThreadExecutor()) {
        CountDownLatch stopped = new CountDownLatch(1);
        threads.execute(() -> {
          try {
            patient.fetch(Fetches.known(CONTENT, silent.url()));
          } catch (InterruptedException e) {
            stopped.countDown();
          }
        });
        await().until(() -> silent.connections() == 1);
        threads.shutdownNow();
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void aTransferThatStallsIsGivenUpAndGoesOnElsewhere() throws Exception {
    byte[] begun =
        RawServer.response(
            "HTTP/1.1 200 OK\nContent-Length: 3000000", Arrays.copyOf(CONTENT, 100_000));
    try (RawServer stalling = new RawServer(begun, false)) {
      URI good = server.file("/good", CONTENT, "\"a\"");
      fetches.fetch(Fetches.known(CONTENT, stalling.url(), good));
      assertThat(fetches.stored()).isEqualTo(CONTENT);
      assertThat(server.servedBytes.get()).isEqualTo(CONTENT.length - 100_000);
    }
  }

  @Test
  void aTransferThatTricklesIsStalledToo() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    URI trickle =
        server.on(
            "/trickle",
            exchange -> {
              exchange.sendResponseHeaders(200, CONTENT.length);
              try {
                for (int i = 0; i < 100 && !ended.await(20, TimeUnit.MILLISECONDS); i++) {
                  exchange.getResponseBody().write(CONTENT, i, 1);
                  exchange.getResponseBody().flush();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    refused(Fetches.known(CONTENT, trickle))
        .hasMessageContaining("stalled: fewer than 1000 bytes/s");
    ended.countDown();
  }

  @Test
  void redirectsAreFollowedUpToALimit() throws Exception {
    server.file("/good", CONTENT, "\"a\"");
    URI once = redirect("/once", "/good");
    assertThat(fetches.fetch(Fetches.known(CONTENT, once)).md5()).isNotEmpty();
    URI circle = redirect("/circle", "/circle");
    refused(Fetches.known(CONTENT, circle))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("redirects in a circle");
    assertThat(server.gets("/circle")).isEqualTo(11);
    URI file = redirect("/file", "file:///etc/hostname");
    refused(Fetches.known(CONTENT, file)).hasMessageContaining("file:///etc/hostname");
    URI nowhere = redirect("/nowhere", "http:///good");
    refused(Fetches.known(CONTENT, nowhere)).hasMessageContaining("to no host");
  }

  private URI redirect(String path, String to) {
    return server.on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          FaultyServer.answer(exchange, 302);
        });
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(ReleaseFile file) {
    return assertThatThrownBy(() -> fetches.fetch(file));
  }
}
