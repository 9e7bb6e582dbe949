package dev.bdp.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// An HTTP server with one large file that is made up as it goes, at a rate that a client keeps up
/// with, so that next to nothing is under way when the client dies.
final class SlowSite implements AutoCloseable {
  private static final int BLOCK_BYTES = 1 << 20;
  private static final int CHUNK_BYTES = 1 << 16;

  final AtomicLong servedBytes = new AtomicLong();
  private final int blocks;
  private final long seed;
  private final long nanosPerChunk;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  SlowSite(int blocks, long seed, long bytesPerSecond) throws IOException {
    this.blocks = blocks;
    this.seed = seed;
    this.nanosPerChunk = 1_000_000_000L * CHUNK_BYTES / bytesPerSecond;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/large.dat");
  }

  long sizeBytes() {
    return (long) blocks * BLOCK_BYTES;
  }

  String md5() throws Exception {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    for (int i = 0; i < blocks; i++) {
      md5.update(block(i));
    }
    return HexFormat.of().formatHex(md5.digest());
  }

  private byte[] block(int number) {
    byte[] bytes = new byte[BLOCK_BYTES];
    new SplittableRandom(seed + number).nextBytes(bytes);
    return bytes;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String range = exchange.getRequestHeaders().getFirst("Range");
      long from = range == null ? 0 : Long.parseLong(range.replaceAll("\\D", ""));
      exchange.getResponseHeaders().add("ETag", "\"" + seed + "\"");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().add("Content-Length", String.valueOf(sizeBytes()));
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      if (range != null) {
        exchange
            .getResponseHeaders()
            .add("Content-Range", "bytes %d-%d/%d".formatted(from, sizeBytes() - 1, sizeBytes()));
      }
      exchange.sendResponseHeaders(range == null ? 200 : 206, sizeBytes() - from);
      send(exchange.getResponseBody(), from);
    }
  }

  private void send(OutputStream body, long from) throws IOException {
    long at = from;
    long due = System.nanoTime();
    while (at < sizeBytes()) {
      byte[] block = block((int) (at / BLOCK_BYTES));
      int offset = (int) (at % BLOCK_BYTES);
      while (offset < BLOCK_BYTES) {
        int count = Math.min(CHUNK_BYTES, BLOCK_BYTES - offset);
        body.write(block, offset, count);
        body.flush();
        servedBytes.addAndGet(count);
        offset += count;
        at += count;
        due = Math.max(due + nanosPerChunk, System.nanoTime() - nanosPerChunk);
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
