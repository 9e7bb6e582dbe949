package dev.bdp.engine.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A real HTTP server whose files misbehave as a test wants.
final class FaultyServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final List<String> requests = new CopyOnWriteArrayList<>();
  final AtomicLong servedBytes = new AtomicLong();

  FaultyServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  /// A file that behaves: ranges, `If-Range`, `HEAD`.
  URI file(String path, byte[] content, String etag) {
    return on(path, exchange -> serve(exchange, content, etag, Integer.MAX_VALUE));
  }

  URI on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(
              exchange.getRequestMethod()
                  + " "
                  + path
                  + " "
                  + exchange.getRequestHeaders().getOrDefault("Range", List.of("")).getFirst());
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return url(path);
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// How many `GET`s of the path there were.
  long gets(String path) {
    return requests.stream().filter(request -> request.startsWith("GET " + path + " ")).count();
  }

  /// @param etag none when empty
  /// @param most bytes of the body that are sent, whatever was announced
  void serve(HttpExchange exchange, byte[] content, String etag, int most) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String condition = exchange.getRequestHeaders().getFirst("If-Range");
    int from = 0;
    if (range != null && (condition == null || condition.equals(etag))) {
      from = Integer.parseInt(range.replaceAll("\\D", ""));
      exchange
          .getResponseHeaders()
          .add(
              "Content-Range",
              "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
    }
    send(exchange, content, etag, from, most);
  }

  /// As a server that knows no ranges.
  void serveWhole(HttpExchange exchange, byte[] content, int most) throws IOException {
    send(exchange, content, "", 0, most);
  }

  private void send(HttpExchange exchange, byte[] content, String etag, int from, int most)
      throws IOException {
    if (!etag.isEmpty()) {
      exchange.getResponseHeaders().add("ETag", etag);
    }
    int status = exchange.getResponseHeaders().containsKey("Content-Range") ? 206 : 200;
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().add("Content-Length", String.valueOf(content.length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(status, content.length - from);
    int count = Math.min(most, content.length - from);
    OutputStream body = exchange.getResponseBody();
    body.write(content, from, count);
    servedBytes.addAndGet(count);
  }

  static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
