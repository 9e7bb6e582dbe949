package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bdp.engine.failure.SourceDataException;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.object.LargeObject;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.record.Md5;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads from a real HTTP server with faults.
class DownloadTest {
  private static final byte[] CONTENT = new byte[3_000_000];

  static {
    new SplittableRandom(7).nextBytes(CONTENT);
  }

  @TempDir Path directory;
  private HttpServer server;
  private LocalObjectStore store;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong served = new AtomicLong();

  @BeforeEach
  void start() throws IOException {
    store = new LocalObjectStore(directory);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/whole", exchange -> serve(exchange, CONTENT, Integer.MAX_VALUE));
    server.createContext(
        "/cut",
        exchange -> serve(exchange, CONTENT, requests.get() == 1 ? 1_000_000 : Integer.MAX_VALUE));
    byte[] other = CONTENT.clone();
    other[17]++;
    server.createContext("/other", exchange -> serve(exchange, other, Integer.MAX_VALUE));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    store.close();
  }

  @Test
  void aCutConnectionGoesOnAtTheByteWhereItStopped() throws Exception {
    DownloadedFile file = fetch(OptionalLong.of(CONTENT.length), md5(), "cut");
    assertThat(file.md5()).isEqualTo(Md5.hex(CONTENT));
    assertThat(served.get()).isLessThanOrEqualTo((long) (CONTENT.length * 1.02));
  }

  @Test
  void whatAnEarlierProcessLeftIsNotFetchedAgain() throws Exception {
    try (LargeObject part = store.write("raw", "application/octet-stream")) {
      part.append(CONTENT, 0, 2_000_000);
    }
    DownloadedFile file = fetch(OptionalLong.of(CONTENT.length), md5(), "whole");
    assertThat(file.resumedAtBytes()).isEqualTo(2_000_000);
    assertThat(file.md5()).isEqualTo(Md5.hex(CONTENT));
    assertThat(served.get()).isEqualTo(CONTENT.length - 2_000_000);
  }

  @Test
  void aMirrorWithOtherBytesIsPassedOver() throws Exception {
    DownloadedFile file = fetch(OptionalLong.of(CONTENT.length), md5(), "other", "whole");
    assertThat(file.md5()).isEqualTo(Md5.hex(CONTENT));
    assertThat(file.from()).endsWith("/whole");
  }

  @Test
  void aWrongChecksumLeavesNoObjectAndNamesBothSums() {
    assertThatThrownBy(() -> fetch(OptionalLong.of(CONTENT.length), md5(), "other"))
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining(Md5.hex(CONTENT))
        .hasMessageContaining("the list says");
    assertThat(store.findSizeBytes("raw")).isEmpty();
  }

  @Test
  void aWrongSizeLeavesNoObject() {
    assertThatThrownBy(() -> fetch(OptionalLong.of(5), md5(), "whole"))
        .isInstanceOf(SourceDataException.class)
        .hasMessageContaining("the manifest says 5");
    assertThat(store.findSizeBytes("raw")).isEmpty();
  }

  @Test
  void aMissingFileIsNotAskedForAgainAndTheNextMirrorIs() throws Exception {
    DownloadedFile file = fetch(OptionalLong.empty(), Optional.empty(), "none", "whole");
    assertThat(file.from()).endsWith("/whole");
    assertThatThrownBy(() -> fetch(OptionalLong.empty(), Optional.empty(), "none"))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("404");
  }

  private static Optional<Checksum> md5() {
    return Optional.of(new Checksum("MD5", Md5.hex(CONTENT), "the list"));
  }

  private DownloadedFile fetch(OptionalLong size, Optional<Checksum> checksum, String... names)
      throws InterruptedException {
    List<URI> urls =
        Arrays.stream(names)
            .map(name ->
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name))
            .toList();
    ReleaseFile file = new ReleaseFile("raw", urls, size, checksum, FilePurpose.DATA);
    return new Download(store).fetch(file, "raw", bytes -> {}, () -> {});
  }

  private void serve(HttpExchange exchange, byte[] content, int most) throws IOException {
    requests.incrementAndGet();
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    int limit = requests.get() == 1 ? Math.min(most, content.length - from) : content.length - from;
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    exchange.getResponseBody().write(content, from, limit);
    served.addAndGet(limit);
    exchange.close();
  }
}
