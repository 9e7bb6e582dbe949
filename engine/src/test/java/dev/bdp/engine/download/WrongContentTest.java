package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Servers that give something else than the file: nothing of it gets the file's name.
class WrongContentTest {
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
  void aWrongContentLengthIsCaughtWhetherTooLongOrTooShort() throws Exception {
    try (RawServer more =
            new RawServer(
                RawServer.response("HTTP/1.1 200 OK\nContent-Length: 4000000", CONTENT), true);
        RawServer less =
            new RawServer(
                RawServer.response("HTTP/1.1 200 OK\nContent-Length: 2000000", CONTENT), true)) {
      refused(Fetches.unknown(more.url()))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("expected: 4000000; received: 3000000");
      assertThat(fetches.isStored()).isFalse();
      fetches.arrival.set(Arrival.NOTHING);
      refused(Fetches.known(CONTENT, more.url()))
          .isInstanceOf(SourceDataException.class)
          .hasMessageContaining("it has 4000000 bytes, the manifest says 3000000");
      refused(Fetches.known(CONTENT, less.url()))
          .isInstanceOf(SourceDataException.class)
          .hasMessageContaining("it has 2000000 bytes, the manifest says 3000000");
    }
  }

  @Test
  void bytesWithoutEndAreCutOffAtTheSizeOfTheManifest() throws Exception {
    try (RawServer endless =
        new RawServer(
            RawServer.response("HTTP/1.1 200 OK\nConnection: close", Fetches.bytes(6_000_000, 1)),
            true)) {
      refused(Fetches.known(CONTENT, endless.url()))
          .isInstanceOf(SourceDataException.class)
          .hasMessageContaining("the manifest says 3000000");
      assertThat(fetches.isStored()).isFalse();
    }
  }

  @Test
  void anHtmlPageInPlaceOfTheFileIsRefusedByItsTypeAndByItsBytes() {
    byte[] page =
        "\n<!DOCTYPE html><html><body>Log in</body></html>".getBytes(StandardCharsets.UTF_8);
    URI typed =
        server.on(
            "/typed",
            exchange -> {
              exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
              server.serveWhole(exchange, page, 999);
            });
    URI untyped = server.on("/untyped", exchange -> server.serveWhole(exchange, page, 999));
    refused(Fetches.unknown(typed)).hasMessageContaining("answers an HTML page");
    refused(Fetches.unknown(untyped)).hasMessageContaining("gives an HTML page");
    assertThat(fetches.isStored()).isFalse();
  }

  @Test
  void whatIsCalledGzipMustBeginAsGzip() {
    URI text = server.file("/a.gz", "ID   P01308".getBytes(StandardCharsets.UTF_8), "");
    ReleaseFile file =
        new ReleaseFile(
            "a.gz", List.of(text), OptionalLong.empty(), Optional.empty(), FilePurpose.DATA);
    refused(file).hasMessageContaining("not compressed with gzip");
  }

  @Test
  void aMirrorWithOtherBytesIsPassedOver() throws Exception {
    URI other = server.file("/other", Fetches.bytes(CONTENT.length, 8), "\"b\"");
    URI good = server.file("/good", CONTENT, "\"a\"");
    assertThat(fetches.fetch(Fetches.known(CONTENT, other, good)).from()).endsWith("/good");
    assertThat(fetches.stored()).isEqualTo(CONTENT);
  }

  @Test
  void halfOfAMirrorWithOtherBytesDoesNotSpoilTheRest() throws Exception {
    byte[] other = Fetches.bytes(CONTENT.length, 8);
    AtomicInteger asked = new AtomicInteger();
    URI cut =
        server.on(
            "/cut",
            exchange -> {
              if (asked.getAndIncrement() == 0) {
                server.serve(exchange, other, "\"b\"", 500_000);
              } else {
                FaultyServer.answer(exchange, 500);
              }
            });
    URI good = server.file("/good", CONTENT, "\"a\"");
    fetches.fetch(Fetches.known(CONTENT, cut, good));
    assertThat(fetches.stored()).isEqualTo(CONTENT);
  }

  @Test
  void aWrongChecksumInTheListIsToldWithBothSums() {
    URI url = server.file("/good", CONTENT, "\"a\"");
    ReleaseFile file =
        new ReleaseFile(
            "raw",
            List.of(url),
            OptionalLong.of(CONTENT.length),
            Optional.of(new Checksum("MD5", "0".repeat(32), "RELEASE.metalink")),
            FilePurpose.DATA);
    refused(file)
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining("RELEASE.metalink says " + "0".repeat(32))
        .hasMessageContaining("run again later or name another with --from");
    assertThat(fetches.isStored()).isFalse();
    assertThat(server.gets("/good")).isEqualTo(1);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(ReleaseFile file) {
    return assertThatThrownBy(() -> fetches.fetch(file));
  }
}
