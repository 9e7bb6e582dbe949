package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the process lives, and whether what it needs answers; asked by whoever runs it.
record HealthResource(Store store) {
  private static final String ANY_KEY = "ingest/none";

  List<Route> routes() {
    return List.of(
        Route.open("GET", "/healthz", exchange -> Answer.json(Map.of("status", "alive"))),
        new Route("GET", "/readyz", Optional.empty(), true, this::ready));
  }

  private Answer ready(Exchange exchange) {
    store.read(transaction -> transaction.load("SELECT 1", row -> row.getInt(1)));
    store.objects().findSizeBytes(ANY_KEY);
    return Answer.json(Map.of("status", "ready"));
  }
}
