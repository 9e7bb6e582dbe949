package dev.bdp.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Readers of the console. Each asks for the newest job once a second, whatever runs, and watches
/// the events of one that is active until they end. Their client is the JDK's old one, which takes
/// the least of the machine that the ingest shares with them.
final class Crowd {
  private static final Pattern JOB = Pattern.compile("\"id\":(\\d+).*?\"status\":\"(\\w+)\"");
  private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");
  private static final long PACE_MILLIS = 1000;

  private final URI api;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private final LongAdder answers = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private final LongAdder streams = new LongAdder();
  private final LongAdder eventBytes = new LongAdder();
  private final long begunNanos = System.nanoTime();
  private double seconds;

  static {
    System.setProperty("http.maxConnections", "1000"); // kept alive, where the JDK keeps five
  }

  private Crowd(URI api) {
    this.api = api;
  }

  /// Lets readers come, spread over a second.
  static Crowd come(URI api, int count) {
    Crowd crowd = new Crowd(api);
    for (int i = 0; i < count; i++) {
      long after = PACE_MILLIS * i / count;
      crowd.start(() -> crowd.read(after));
    }
    return crowd;
  }

  void leave() throws InterruptedException {
    seconds = (System.nanoTime() - begunNanos) / 1e9;
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void start(Runnable task) {
    threads.add(Thread.ofVirtual().start(task));
  }

  private void read(long afterMillis) {
    try {
      String watched = "";
      for (Thread.sleep(afterMillis); true; Thread.sleep(PACE_MILLIS)) {
        Matcher newest = JOB.matcher(ask(api.resolve("jobs?limit=1")));
        if (newest.find() && !ENDED.contains(newest.group(2)) && !newest.group(1).equals(watched)) {
          watched = newest.group(1);
          URI events = api.resolve("jobs/" + watched + "/events");
          start(() -> watch(events));
        }
      }
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(URI events) {
    try (InputStream in = open(events).getInputStream()) {
      streams.increment();
      byte[] part = new byte[8192];
      for (int count = in.read(part); count > 0; count = in.read(part)) {
        eventBytes.add(count);
      }
    } catch (IOException _) {
      // The server has ended; the next question is told so.
    }
  }

  private String ask(URI url) throws IOException {
    HttpURLConnection connection = open(url);
    boolean answered = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    (answered ? answers : refusals).increment();
    try (InputStream in = answered ? connection.getInputStream() : connection.getErrorStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpURLConnection open(URI url) throws IOException {
    return (HttpURLConnection) url.toURL().openConnection();
  }

  @Override
  public String toString() {
    return "%.0f answers a second, %d refusals, %d streams with %d bytes of events"
        .formatted(answers.sum() / seconds, refusals.sum(), streams.sum(), eventBytes.sum());
  }
}
