package dev.bdp.engine.download.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Limits that all transfers share, proxies, and redirects between schemes.
class TransportsTest {
  private static final TransferLimits.TimeOuts TIME_OUTS =
      new TransferLimits.TimeOuts(
          Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), 1);
  private static final TransferLimits.Retries NO_RETRIES =
      new TransferLimits.Retries(1, Duration.ofMillis(1), Duration.ofMillis(1));
  private static final byte[] CONTENT = new byte[300_000];

  @TempDir Path directory;
  private final List<String> proxied = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          proxied.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, CONTENT.length);
          exchange.getResponseBody().write(CONTENT);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void theProxyOfTheEnvironmentIsAskedExceptForTheHostsThatItLeavesOut() throws Exception {
    String proxy = "http://127.0.0.1:" + server.getAddress().getPort();
    Transports transports =
        new Transports(
            new TransferLimits(TIME_OUTS, NO_RETRIES, 1, Long.MAX_VALUE),
            Map.of("HTTP_PROXY", proxy, "no_proxy", "example.net, .127.0.0.1,localhost"));
    fetch(transports, URI.create("http://ftp.example.org/pub/a"));
    fetch(transports, URI.create(proxy + "/direct"));
    assertThat(proxied).containsExactly("http://ftp.example.org/pub/a", "/direct");
  }

  @Test
  void allTransfersTogetherKeepBelowTheRate() throws Exception {
    Transports transports =
        new Transports(new TransferLimits(TIME_OUTS, NO_RETRIES, 4, 400_000), Map.of());
    long start = System.nanoTime();
    List<Future<Long>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(threads.submit(() -> fetch(transports, url())));
    }
    for (Future<Long> one : both) {
      assertThat(one.get()).isEqualTo(CONTENT.length);
    }
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1200));
  }

  @Test
  void noMoreFilesThanAllowedAreFetchedFromAHostAtATime() throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch two = new CountDownLatch(2);
    server.createContext(
        "/slow",
        exchange -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          two.countDown();
          try {
            two.await(5, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          atOnce.decrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    Transports transports =
        new Transports(new TransferLimits(TIME_OUTS, NO_RETRIES, 2, Long.MAX_VALUE), Map.of());
    List<Future<Long>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(threads.submit(() -> fetch(transports, url().resolve("/slow"))));
    }
    for (Future<Long> one : all) {
      one.get();
    }
    assertThat(most.get()).isEqualTo(2);
  }

  @Test
  void aRedirectFromHttpsToHttpIsNotFollowed() throws Exception {
    SSLContext before = SSLContext.getDefault();
    SSLContext own = certified();
    SSLContext.setDefault(own);
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      secure.setHttpsConfigurator(new HttpsConfigurator(own));
      secure.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().add("Location", url().toString());
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
          });
      secure.start();
      Transports transports =
          new Transports(new TransferLimits(TIME_OUTS, NO_RETRIES, 1, Long.MAX_VALUE), Map.of());
      Answer answer =
          transports.open(
              URI.create("https://localhost:" + secure.getAddress().getPort() + "/a"),
              0,
              Optional.empty(),
              () -> {});
      assertThat(answer).isInstanceOf(Answer.Refused.class);
      assertThat(((Answer.Refused) answer).reason())
          .contains("less safe")
          .contains(url().toString());
      assertThat(proxied).isEmpty();
    } finally {
      SSLContext.setDefault(before);
      secure.stop(0);
    }
  }

  @Test
  void whoIsStoppedWaitsForNoSilentServerBehindTls() throws Exception {
    SSLContext before = SSLContext.getDefault();
    SSLContext own = certified();
    SSLContext.setDefault(own);
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CountDownLatch over = new CountDownLatch(1);
    try {
      secure.setHttpsConfigurator(new HttpsConfigurator(own));
      secure.setExecutor(threads);
      secure.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, CONTENT.length);
            exchange.getResponseBody().write(CONTENT, 0, 1000);
            exchange.getResponseBody().flush();
            try {
              over.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      secure.start();
      Transports transports =
          new Transports(new TransferLimits(TIME_OUTS, NO_RETRIES, 1, Long.MAX_VALUE), Map.of());
      URI url = URI.create("https://localhost:" + secure.getAddress().getPort() + "/a");
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch stopped = new CountDownLatch(1);
      Thread reader =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  Answer answer = transports.open(url, 0, Optional.empty(), () -> {});
                  try (InputStream body = ((Answer.Bytes) answer).body()) {
                    body.readNBytes(1000);
                    begun.countDown();
                    body.read();
                  }
                } catch (InterruptedIOException e) {
                  stopped.countDown();
                } catch (IOException | InterruptedException e) {
                  throw new AssertionError(e);
                }
              });
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      reader.interrupt();
      assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
    } finally {
      over.countDown();
      SSLContext.setDefault(before);
      secure.stop(0);
    }
  }

  private SSLContext certified() throws Exception {
    Path file = directory.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "a",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, "changeit".toCharArray());
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a");
  }

  private static long fetch(Transports transports, URI url) throws Exception {
    Answer answer = transports.open(url, 0, Optional.empty(), () -> {});
    try (InputStream body = ((Answer.Bytes) answer).body()) {
      return body.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
