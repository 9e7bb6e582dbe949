package dev.bdp.engine.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.download.transport.ProxiedTransports;
import dev.bdp.engine.failure.SourceUnavailableException;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.source.ReleaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FTP through the proxy of the environment.
class FtpProxyTest {
  private static final byte[] CONTENT = Fetches.bytes(1_500_000, 11);

  @TempDir Path directory;

  @Test
  void bothConnectionsGoThroughTheProxyThatFtpProxyNames() throws Exception {
    Path published = Files.createDirectory(directory.resolve("published"));
    Files.write(published.resolve("raw"), CONTENT);
    try (FtpDirectory server = FtpDirectory.serve(published);
        Tunnels proxy = new Tunnels("200 Connection established");
        LocalObjectStore store = new LocalObjectStore(directory.resolve("store"))) {
      URI url = URI.create(server.url("raw"));
      new Download(store, ProxiedTransports.with(Fetches.LIMITS, Map.of("ftp_proxy", proxy.url())))
          .fetch(Fetches.known(CONTENT, url), "raw", Arrival.NOTHING, told -> {}, Follower.NONE);
      assertThat(Files.readAllBytes(directory.resolve("store/raw"))).isEqualTo(CONTENT);
      assertThat(proxy.asked).hasSizeGreaterThanOrEqualTo(2);
      assertThat(proxy.asked.getFirst()).isEqualTo("127.0.0.1:" + url.getPort());
    }
  }

  @Test
  void aProxyThatOpensNoTunnelIsNamedAsTheReason() throws Exception {
    try (Tunnels proxy = new Tunnels("403 Forbidden");
        LocalObjectStore store = new LocalObjectStore(directory.resolve("store"))) {
      Download download =
          new Download(
              store, ProxiedTransports.with(Fetches.LIMITS, Map.of("FTP_PROXY", proxy.url())));
      ReleaseFile file = Fetches.known(CONTENT, URI.create("ftp://ftp.example.org/raw"));
      assertThatThrownBy(
              () -> download.fetch(file, "raw", Arrival.NOTHING, told -> {}, Follower.NONE))
          .isInstanceOf(SourceUnavailableException.class)
          .hasMessageContaining("Unable to tunnel through proxy")
          .hasMessageContaining("403 Forbidden")
          .hasMessageContaining("name another place with --from");
      assertThat(proxy.asked).contains("ftp.example.org:21");
    }
  }

  /// An HTTP proxy that answers `CONNECT` with a status, and with a tunnel when that is 200.
  private static final class Tunnels implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final String status;
    private final ServerSocket server;

    Tunnels(String status) throws IOException {
      this.status = status;
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(this::accept);
    }

    String url() {
      return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
      while (!server.isClosed()) {
        try {
          Socket client = server.accept();
          Thread.ofVirtual().start(() -> tunnel(client));
        } catch (IOException e) {
          // The test is over.
        }
      }
    }

    private void tunnel(Socket client) {
      try (client) {
        String target = head(client.getInputStream()).split(" ")[1];
        asked.add(target);
        client
            .getOutputStream()
            .write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        if (status.startsWith("200")) {
          String[] address = target.split(":");
          try (Socket ftp = new Socket(address[0], Integer.parseInt(address[1]))) {
            Thread.ofVirtual().start(() -> copy(client, ftp));
            copy(ftp, client);
          }
        }
      } catch (IOException e) {
        // One of the two has gone.
      }
    }

    private static String head(InputStream in) throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      return head.toString();
    }

    private static void copy(Socket from, Socket to) {
      try {
        from.getInputStream().transferTo(to.getOutputStream());
        to.shutdownOutput();
      } catch (IOException e) {
        // One of the two has gone.
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
