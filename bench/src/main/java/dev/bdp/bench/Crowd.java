package dev.bdp.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Readers of the console that look at whatever job is the newest.
final class Crowd {
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

  private final HttpClient client;
  private final URI api;
  private final List<Thread> readers = new ArrayList<>();
  private final LongAdder answers = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private final LongAdder eventBytes = new LongAdder();

  private Crowd(HttpClient client, URI api) {
    this.client = client;
    this.api = api;
  }

  static Crowd come(HttpClient client, URI api, int count) {
    Crowd crowd = new Crowd(client, api);
    for (int i = 0; i < count; i++) {
      crowd.readers.add(Thread.ofVirtual().start(crowd::poll));
      crowd.readers.add(Thread.ofVirtual().start(crowd::watch));
    }
    return crowd;
  }

  void leave() throws InterruptedException {
    readers.forEach(Thread::interrupt);
    for (Thread reader : readers) {
      reader.join();
    }
  }

  private void poll() {
    try {
      while (true) {
        Thread.sleep(1000);
        newest();
      }
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The id of the newest job.
  private String newest() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(api.resolve("jobs?limit=1")).build(),
            HttpResponse.BodyHandlers.ofString());
    (answer.statusCode() == 200 ? answers : refusals).increment();
    Matcher id = ID.matcher(answer.body());
    return id.find() ? id.group(1) : "1";
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        HttpRequest events =
            HttpRequest.newBuilder(api.resolve("jobs/" + newest() + "/events")).build();
        try (InputStream in =
            client.send(events, HttpResponse.BodyHandlers.ofInputStream()).body()) {
          byte[] part = new byte[8192];
          for (int count = in.read(part); count > 0; count = in.read(part)) {
            eventBytes.add(count);
          }
        }
        Thread.sleep(1000);
      }
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "%d answers, %d refusals, %d bytes of events"
        .formatted(answers.sum(), refusals.sum(), eventBytes.sum());
  }
}
