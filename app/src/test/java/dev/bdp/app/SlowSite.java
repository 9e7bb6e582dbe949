package dev.bdp.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
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
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  SlowSite(int blocks, long seed, long bytesPerSecond) throws IOException {
    this.blocks = blocks;
    this.seed = seed;
    this.nanosPerChunk = 1_000_000_000L * CHUNK_BYTES / bytesPerSecond;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/large.dat");
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

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        // The kernel would hold megabytes for a client that is slow.
        client.setSendBufferSize(CHUNK_BYTES);
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  /// Answers one request.
  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      String request = in.readLine();
      String range = null;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        range = line.toLowerCase(Locale.ROOT).startsWith("range:") ? line : range;
      }
      long from = range == null ? 0 : Long.parseLong(range.replaceAll("\\D", ""));
      String head =
          """
          HTTP/1.1 %s
          ETag: "%d"
          Content-Length: %d
          %sConnection: close

          """
              .formatted(
                  range == null ? "200 OK" : "206 Partial Content",
                  seed,
                  sizeBytes() - from,
                  range == null
                      ? ""
                      : "Content-Range: bytes %d-%d/%d\n"
                          .formatted(from, sizeBytes() - 1, sizeBytes()))
              .replace("\n", "\r\n");
      OutputStream body = client.getOutputStream();
      body.write(head.getBytes(StandardCharsets.US_ASCII));
      if (request != null && request.startsWith("GET")) {
        send(body, from);
      }
    } catch (IOException e) {
      // The client has gone.
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
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
