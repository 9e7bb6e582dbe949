package dev.bdp.app.lineage;

import dev.bdp.app.outbox.Teller;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.UsageException;
import dev.bdp.engine.job.IngestionJob;
import dev.bdp.engine.job.JobTransition;
import dev.bdp.engine.job.JobTransitions;
import dev.bdp.engine.work.WorkListener;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends what happens to jobs to a lineage server or file: the outbox of all processes. An ingest
/// never waits for it nor fails with it.
public final class Lineage implements WorkListener, AutoCloseable {
  private final LineageTarget target;
  private final LineageEvents events;
  private final Teller teller;

  private Lineage(Database database, LineageTarget target, LineageEvents events) {
    this.target = target;
    this.events = events;
    this.teller = new Teller(database, JobTransitions.Listener.LINEAGE, this::send);
  }

  /// Begins to send.
  ///
  /// @param place `http(s)://…`, `file:…`, or null for what `OPENLINEAGE_URL` says
  /// @param environment with `OPENLINEAGE_URL`, `OPENLINEAGE_ENDPOINT`, `OPENLINEAGE_API_KEY`,
  ///   `OPENLINEAGE_NAMESPACE`, `OPENLINEAGE_DISABLED`, as OpenLineage's own clients read them
  /// @return empty when neither names a place
  public static Optional<Lineage> start(
      @Nullable String place,
      Map<String, String> environment,
      Database database,
      String databaseUrl,
      String storeUrl) {
    LineageEvents events =
        new LineageEvents(
            environment.getOrDefault("OPENLINEAGE_NAMESPACE", "bdp"), databaseUrl, storeUrl);
    return target(place, environment).map(target -> new Lineage(database, target, events));
  }

  /// Whether [#start] would begin to send.
  ///
  /// @throws ConfigurationException when it cannot send to such a place
  public static boolean isAsked(@Nullable String place, Map<String, String> environment) {
    return target(place, environment).isPresent();
  }

  private static Optional<LineageTarget> target(
      @Nullable String place, Map<String, String> environment) {
    String url = place != null ? place : environment.get("OPENLINEAGE_URL");
    if (url == null || url.isEmpty() || "true".equals(environment.get("OPENLINEAGE_DISABLED"))) {
      return Optional.empty();
    }
    return Optional.of(
        place != null
            ? UsageException.whenWrong(() -> at(url, environment))
            : at(url, environment));
  }

  private static LineageTarget at(String url, Map<String, String> environment) {
    if (url.startsWith("file:")) {
      return new FileTarget(
          url.startsWith("file:/") ? Path.of(URI.create(url)) : Path.of(url.substring(5)));
    }
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw new ConfigurationException(
          "Cannot send lineage to %s: it is neither http(s)://… nor file:…. Check --lineage or OPENLINEAGE_URL."
              .formatted(url));
    }
    String endpoint = environment.getOrDefault("OPENLINEAGE_ENDPOINT", "api/v1/lineage");
    return new HttpTarget(
        URI.create(url.endsWith("/") ? url : url + "/").resolve(endpoint),
        Optional.ofNullable(environment.get("OPENLINEAGE_API_KEY")));
  }

  private boolean send(Transaction transaction, JobTransition transition) {
    try {
      return target.send(events.of(transaction, transition)) != LineageTarget.Answer.UNAVAILABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void crossed(IngestionJob before, IngestionJob after) {
    teller.wake();
  }

  /// Sends what there is, for a few seconds at most; the rest is sent by the next process.
  @Override
  public void close() {
    teller.close();
  }
}
