package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import dev.bdp.engine.failure.SourceUnavailableException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A directory looks the same through a path, HTTP and FTP.
class LocationTest {
  @TempDir Path directory;

  @BeforeEach
  void fill() throws Exception {
    Path files = Files.createDirectories(directory.resolve("release"));
    Files.writeString(files.resolve("b.md5"), "two");
    Files.writeString(files.resolve("a 1+2.md5"), "one");
    Files.writeString(files.resolve(".hidden"), "x");
    Files.writeString(Files.createDirectories(files.resolve("sub")).resolve("c"), "three");
  }

  @Test
  void aPathIsListedAndRead() {
    looksRight(directory.resolve("release").toString());
  }

  @Test
  void anHttpDirectoryIsListedAndRead() throws Exception {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            directory,
            OutputLevel.NONE);
    server.start();
    try {
      looksRight("http://127.0.0.1:" + server.getAddress().getPort() + "/release");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anFtpDirectoryIsListedAndRead() throws Exception {
    try (FtpDirectory server = FtpDirectory.serve(directory)) {
      looksRight(server.url("release"));
    }
  }

  @Test
  void theIndexPageOfApacheGivesTheNamesBelowTheDirectoryAlone() throws Exception {
    String page =
        """
        <html><head><link href="style.css"></head><body><a href="?C=N;O=D">Name</a> <a href="/pub/">Parent Directory</a>
        <a href="pubmed26n0001.xml.gz">pubmed26n0001.xml.gz</a> <A class=x HREF='/pub/baseline/old/'>old/</A>
        <a href="https://example.org/pub/baseline/x">x</a> <a href="../updatefiles/">u</a> <a href="a%20b">a b</a>
        <a href="..%2f..%2fetc%2fpasswd">p</a> <a href="a%5cb">w</a> <a href="deep/er">d</a> <a href="mailto:a@b.org">m</a></body></html>
        """;
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      Location location =
          location("http://127.0.0.1:" + server.getAddress().getPort() + "/pub/baseline/");
      assertThat(location.list("")).containsExactly("a b", "old/", "pubmed26n0001.xml.gz");
    } finally {
      server.stop(0);
    }
  }

  private static void looksRight(String place) {
    Location location = location(place);
    assertThat(location.list("")).containsExactly("a 1+2.md5", "b.md5", "sub/");
    assertThat(location.list("sub/")).containsExactly("c");
    assertThat(text(location.find("sub/c").orElseThrow())).isEqualTo("three");
    assertThat(location.find("none")).isEmpty();
    assertThat(location.holds("b.md5")).isTrue();
    assertThat(location.holds("none")).isFalse();
    Map<String, byte[]> found = location.findAll(List.of("a 1+2.md5", "none", "b.md5"));
    assertThat(found.keySet()).containsExactly("a 1+2.md5", "b.md5");
    assertThat(text(found.get("a 1+2.md5"))).isEqualTo("one");
    assertThatThrownBy(() -> location.list("none/"))
        .isInstanceOf(SourceUnavailableException.class)
        .hasMessageContaining("Cannot list ");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Location location(String place) {
    return Location.parse(place, Optional.empty(), Optional.empty());
  }
}
