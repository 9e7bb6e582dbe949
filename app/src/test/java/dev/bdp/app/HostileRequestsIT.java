package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent to the server, it answers with what is wrong, never that it is broken, and
/// nothing stays behind. `-Dbdp.hostile.requests=100000` sends more.
class HostileRequestsIT {
  private static final int REQUESTS = Integer.getInteger("bdp.hostile.requests", 8_000);
  private static final long SEED = Long.getLong("bdp.hostile.seed", 20_261_125L);
  private static final int CLIENTS = 8;
  private static final int NOT_HTTP = 999;
  private static final long MOST_GROWTH_BYTES = 64L << 20;

  @TempDir Path directory;

  private final ConcurrentSkipListMap<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void noRequestBreaksTheServerOrLeavesAnythingBehind() throws Exception {
    System.out.println("hostile requests: " + REQUESTS + ", seed " + SEED);
    Installation installation = Installation.fresh(directory);
    installation.run("ingest", "uniprot_swissprot", "--from", "../examples/uniprot");
    try (ServedInstallation served = ServedInstallation.open(installation)) {
      String csrf = served.json("/api/v1/session").path("csrfToken").asText();
      send(served, SEED + 1, csrf, 400);
      Map<String, String> rows = rows(installation);
      long files = openFiles();
      long heap = heapBytes();
      int threads = Thread.activeCount();
      statuses.clear();

      send(served, SEED, csrf, REQUESTS);

      System.out.println("statuses (0: closed without an answer): " + statuses);
      assertThat(broken).isEmpty();
      assertThat(statuses.keySet()).allMatch(status -> status < 500).contains(200, 400, 404, 405);
      assertThat(rows(installation)).isEqualTo(rows);
      assertThat(served.get("/readyz").statusCode()).isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> {
            assertThat(openFiles()).isLessThan(files + 30);
            assertThat(Thread.activeCount()).isLessThan(threads + 20);
            assertThat(
                    installation.rows(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()"))
                .containsExactly("0");
            assertThat(heapBytes()).isLessThan(heap + MOST_GROWTH_BYTES);
          });
    }
  }

  private void send(ServedInstallation served, long seed, String csrf, int count) throws Exception {
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", served.server.uri().getPort());
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        HostileRequests requests = new HostileRequests(seed * 31 + client, csrf);
        all.add(
            clients.submit(() -> {
              for (int i = 0; i < count / CLIENTS; i++) {
                HostileRequests.Sent sent = requests.next();
                int status = status(address, sent);
                statuses.merge(status, 1, Integer::sum);
                if (status >= 500) {
                  broken.add(status + ": " + text(sent));
                }
              }
              return null;
            }));
      }
      for (Future<?> client : all) {
        client.get();
      }
    }
  }

  /// Of the first answer; 0 when there is none.
  private static int status(InetSocketAddress address, HostileRequests.Sent sent)
      throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address, 10_000);
      socket.setSoTimeout(35_000);
      try {
        socket.getOutputStream().write(sent.bytes());
        if (sent.hangsUp()) {
          return 0;
        }
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        String line = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
        in.transferTo(java.io.OutputStream.nullOutputStream());
        if (!line.isEmpty() && !line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]")) {
          return NOT_HTTP;
        }
        return line.isEmpty() ? 0 : Integer.parseInt(line.substring(9));
      } catch (SocketException e) {
        return 0; // the server did not want to hear more
      }
    }
  }

  private static String text(HostileRequests.Sent sent) {
    String text = new String(sent.bytes(), StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.min(300, text.length()));
  }

  private static Map<String, String> rows(Installation installation) throws Exception {
    Map<String, String> counts = new TreeMap<>();
    for (String table :
        installation.rows(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace")) {
      counts.put(table, installation.rows("SELECT count(*) FROM \"" + table + "\"").getFirst());
    }
    return counts;
  }

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  private static long heapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
