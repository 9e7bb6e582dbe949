package dev.bdp.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A lineage server: keeps what is posted to `/api/v1/lineage`, and answers what it is told to.
final class LineageReceiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private volatile int status = 201;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  LineageReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v1/lineage", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Every event that came, also those that were not taken.
  List<JsonNode> events() {
    return events;
  }

  List<String> types() {
    return events.stream().map(event -> event.get("eventType").asText()).toList();
  }

  void answer(int code) {
    status = code;
  }

  /// From now on an event is kept and not answered before the latch is open.
  void holdUntil(CountDownLatch latch) {
    gate = latch;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      events.add(JSON.readTree(exchange.getRequestBody()));
      gate.await();
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
