package dev.bdp.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// An HTTP server of a directory that gives no more than a number of bytes of one file until its
/// gate is opened.
final class GatedSite implements AutoCloseable {
  private static final int CHUNK_BYTES = 1 << 16;

  final AtomicLong servedBytes = new AtomicLong();
  private final Path directory;
  private final String gated;
  private final long gateAt;
  private final CountDownLatch gate = new CountDownLatch(1);
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// @param gated name of the file whose bytes from `gateAt` on are held back
  GatedSite(Path directory, String gated, long gateAt) throws IOException {
    this.directory = directory;
    this.gated = gated;
    this.gateAt = gateAt;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void open() {
    gate.countDown();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(1);
      if (!Files.isRegularFile(directory.resolve(name))) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] content = Files.readAllBytes(directory.resolve(name));
      String range = exchange.getRequestHeaders().getFirst("Range");
      int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
      exchange.getResponseHeaders().add("ETag", "\"" + content.length + "\"");
      if (range != null) {
        exchange
            .getResponseHeaders()
            .add(
                "Content-Range",
                "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
      }
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head) {
        exchange.getResponseHeaders().add("Content-Length", String.valueOf(content.length));
      }
      exchange.sendResponseHeaders(range == null ? 200 : 206, head ? -1 : content.length - from);
      if (!head) {
        send(exchange.getResponseBody(), name, content, from);
      }
    }
  }

  private void send(OutputStream body, String name, byte[] content, int from) throws IOException {
    for (int at = from; at < content.length; at += CHUNK_BYTES) {
      if (name.equals(gated) && at >= gateAt) {
        body.flush();
        awaitGate();
      }
      int count = Math.min(CHUNK_BYTES, content.length - at);
      body.write(content, at, count);
      if (name.equals(gated)) {
        servedBytes.addAndGet(count);
      }
    }
  }

  private void awaitGate() throws IOException {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is closed");
    }
  }

  @Override
  public void close() {
    open();
    server.stop(0);
    threads.shutdownNow();
  }
}
