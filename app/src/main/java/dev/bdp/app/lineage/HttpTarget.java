package dev.bdp.app.lineage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server that takes OpenLineage events, such as Marquez.
final class HttpTarget implements LineageTarget {
  private static final Logger LOG = LoggerFactory.getLogger(HttpTarget.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// What says that the event itself is wrong; everything else may change.
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI url;
  private final Optional<String> key;

  HttpTarget(URI url, Optional<String> key) {
    this.url = url;
    this.key = key;
  }

  @Override
  public Answer send(String event) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(event));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      int status = answer.statusCode();
      if (status / 100 == 2) {
        return Answer.TAKEN;
      }
      String text = answer.body().length() > 200 ? answer.body().substring(0, 200) : answer.body();
      boolean refused = REFUSALS.contains(status);
      LOG.warn(
          "The lineage server {} answered {}: {}. The event is {}.",
          url,
          status,
          text,
          refused ? "left out" : "sent again later");
      return refused ? Answer.REFUSED : Answer.UNAVAILABLE;
    } catch (IOException e) {
      LOG.warn("Cannot reach the lineage server {}: {}. It is tried again.", url, e.toString());
      return Answer.UNAVAILABLE;
    }
  }
}
