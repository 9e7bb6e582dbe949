package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Cursor;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Page;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Query;
import dev.bdp.app.http.Route;
import dev.bdp.app.json.ChangeFields;
import dev.bdp.app.json.ReleaseFields;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.diff.ReleaseDiff;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.registry.EntryCatalog;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.ReleaseCatalog;
import dev.bdp.engine.registry.ReleaseSteering;
import dev.bdp.engine.registry.ReleaseSteering.Outcome;
import dev.bdp.engine.source.DataSources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;

/// Releases, what they show and what they changed; pinning them and going back to them.
record ReleaseResource(Store store) {

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/releases", this::list),
        Route.get("/api/v1/releases/{id}", this::show),
        Route.get("/api/v1/releases/{id}/entries", this::entries),
        Route.get("/api/v1/releases/{id}/diff", this::diff),
        Route.steer(
            "POST", "/api/v1/releases/{id}/pin", steered((steering, id) -> steering.pin(id))),
        Route.steer(
            "POST", "/api/v1/releases/{id}/unpin", steered((steering, id) -> steering.unpin(id))),
        Route.steer(
            "POST",
            "/api/v1/releases/{id}/rollback",
            steered((steering, id) -> steering.rollBack(id))));
  }

  private Answer list(Exchange exchange) {
    Query query = exchange.query();
    long before = query.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    int limit = query.limit();
    return Page.of(
        store.read(transaction ->
            ReleaseCatalog.page(
                transaction, query.text("organization"), query.text("source"), before, limit + 1)),
        limit,
        ReleaseFields::of,
        release -> Cursor.of(release.id()));
  }

  private Answer show(Exchange exchange) {
    long id = exchange.id("id");
    return Answer.json(ReleaseFields.of(store.read(transaction -> load(transaction, id))));
  }

  private Answer entries(Exchange exchange) {
    long id = exchange.id("id");
    Query query = exchange.query();
    String prefix = query.text("prefix").orElse("").toLowerCase(Locale.ROOT);
    String after = query.cursor().map(cursor -> cursor.text(0)).orElse("");
    int limit = query.limit();
    return Page.of(
        store.read(transaction ->
            EntryCatalog.page(transaction, load(transaction, id), prefix, after, limit + 1)),
        limit,
        ReleaseResource::entry,
        entry -> Cursor.of(entry.identifier()));
  }

  private static Map<String, Object> entry(EntryCatalog.Shown shown) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("identifier", shown.identifier());
    fields.put("name", shown.name());
    fields.put("version", shown.version());
    return fields;
  }

  private Answer diff(Exchange exchange) {
    Query query = exchange.query();
    Release after = store.read(transaction -> load(transaction, exchange.id("id")));
    OptionalLong against = query.number("against");
    long id =
        against.isPresent()
            ? against.getAsLong()
            : after
                .previousId()
                .orElseThrow(() ->
                    Problem.of(409, "No release was current before it. Name one with against."));
    Release before = store.read(transaction -> load(transaction, id));
    ReleaseDiff diff =
        query.flag("fields")
            ? ReleaseDiff.ofFields(
                store.database(), store.objects(), DataSources.load(after.source()))
            : ReleaseDiff.ofEntries(store.database());
    String seen = query.cursor().map(cursor -> cursor.text(0)).orElse("");
    int limit = query.limit();
    try {
      return Page.of(
          diff.page(before, after, seen, limit + 1),
          limit,
          ChangeFields::of,
          change -> Cursor.of(change.identifier()));
    } catch (ConfigurationException e) {
      throw Problem.of(409, e);
    }
  }

  private Route.Endpoint steered(BiFunction<ReleaseSteering, Long, Outcome> action) {
    return exchange -> {
      long id = exchange.id("id");
      store.read(transaction -> load(transaction, id));
      exchange.json().knowing(Set.of());
      ReleaseSteering steering =
          new ReleaseSteering(store.database(), SteeringResource.operator(exchange));
      try {
        Outcome outcome = action.apply(steering, id);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("changed", outcome.changed());
        fields.put("release", ReleaseFields.of(outcome.release()));
        return Answer.json(fields);
      } catch (ConfigurationException e) {
        throw Problem.of(409, e);
      }
    };
  }

  static Release load(Transaction transaction, long id) {
    return ReleaseCatalog.find(transaction, id)
        .orElseThrow(() ->
            Problem.notFound("There is no release %d. /api/v1/releases lists all.".formatted(id)));
  }
}
