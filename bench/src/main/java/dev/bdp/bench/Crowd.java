package dev.bdp.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Readers of the console. Each asks for the newest job once a second, whatever runs, and watches
/// the events of one that is active until they end.
final class Crowd {
  private static final Pattern JOB = Pattern.compile("\"id\":(\\d+).*?\"status\":\"(\\w+)\"");
  private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");
  private static final long PACE_MILLIS = 1000;

  private final HttpClient client;
  private final URI api;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private final LongAdder answers = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private final LongAdder streams = new LongAdder();
  private final LongAdder eventBytes = new LongAdder();
  private final long begunNanos = System.nanoTime();
  private double seconds;

  private Crowd(HttpClient client, URI api) {
    this.client = client;
    this.api = api;
  }

  /// Lets readers come, spread over a second.
  static Crowd come(HttpClient client, URI api, int count) {
    Crowd crowd = new Crowd(client, api);
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
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(api.resolve("jobs?limit=1")).build(),
                HttpResponse.BodyHandlers.ofString());
        (answer.statusCode() == 200 ? answers : refusals).increment();
        Matcher newest = JOB.matcher(answer.body());
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
    try (InputStream in =
        client
            .send(HttpRequest.newBuilder(events).build(), HttpResponse.BodyHandlers.ofInputStream())
            .body()) {
      streams.increment();
      byte[] part = new byte[8192];
      for (int count = in.read(part); count > 0; count = in.read(part)) {
        eventBytes.add(count);
      }
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "%.0f answers a second, %d refusals, %d streams with %d bytes of events"
        .formatted(answers.sum() / seconds, refusals.sum(), streams.sum(), eventBytes.sum());
  }
}
