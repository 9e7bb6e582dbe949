package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that send a byte now and then, for as long as they are let.
class SlowClientsIT {
  /// Of each kind; more than the server has threads.
  private static final int CLIENTS = 30;

  private static final Duration LATEST = Duration.ofSeconds(15);

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void holdUpNobodyAndAreCutOff() throws Exception {
    Installation installation = Installation.fresh(directory);
    List<Client> clients = new ArrayList<>();
    try (ServedInstallation served = ServedInstallation.open(installation);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      String csrf = served.json("/api/v1/session").path("csrfToken").asText();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(
            new Client(served, "GET /api/v1/overview HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        clients.add(
            new Client(
                served,
                "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-CSRF-Token: "
                    + csrf
                    + "\r\nContent-Length: 60000\r\n\r\n{"));
      }
      clock.scheduleAtFixedRate(
          () -> clients.forEach(Client::sendByte), 0, 200, TimeUnit.MILLISECONDS);

      int answeredMeanwhile = 0;
      long latest = System.nanoTime() + LATEST.toNanos();
      while (clients.stream().noneMatch(Client::isCut) && System.nanoTime() < latest) {
        assertThat(served.get("/api/v1/overview").statusCode()).isEqualTo(200);
        answeredMeanwhile++;
      }
      assertThat(answeredMeanwhile).isGreaterThan(20);
      await().atMost(LATEST).untilAsserted(() -> assertThat(clients).allMatch(Client::isCut));
      clock.shutdownNow();

      assertThat(clients.stream().map(Client::answer).filter(text -> !text.isEmpty()))
          .isNotEmpty()
          .allMatch(text -> text.startsWith("HTTP/1.1 408"));
      assertThat(served.get("/readyz").statusCode()).isEqualTo(200);
      assertThat(installation.rows("SELECT count(*) FROM ingestion_jobs")).containsExactly("0");
    } finally {
      for (Client client : clients) {
        client.socket.close();
      }
    }
  }

  /// One that goes on with its request byte by byte. Used by the clock's thread, looked at by
  /// another.
  private static final class Client {
    private final Socket socket;
    private volatile String answer = "";
    private volatile boolean cut;

    Client(ServedInstallation served, String beginning) throws IOException {
      socket = new Socket("127.0.0.1", served.server.uri().getPort());
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    }

    void sendByte() {
      if (cut) {
        return;
      }
      try {
        int there = socket.getInputStream().available();
        if (there > 0) {
          answer += new String(socket.getInputStream().readNBytes(there), StandardCharsets.UTF_8);
        }
        socket.getOutputStream().write('x');
      } catch (IOException e) {
        cut = true;
      }
    }

    boolean isCut() {
      return cut;
    }

    String answer() {
      return answer;
    }
  }
}
