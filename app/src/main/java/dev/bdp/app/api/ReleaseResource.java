package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Cursor;
import dev.bdp.app.http.Exchange;
import dev.bdp.app.http.Page;
import dev.bdp.app.http.Problem;
import dev.bdp.app.http.Query;
import dev.bdp.app.http.Route;
import dev.bdp.app.json.ReleaseFields;
import dev.bdp.engine.db.Transaction;
import dev.bdp.engine.registry.Release;
import dev.bdp.engine.registry.ReleaseCatalog;
import java.util.List;

/// Releases, what they show and what they changed.
record ReleaseResource(Store store) {

  List<Route> routes() {
    return List.of(
        Route.get("/api/v1/releases", this::list), Route.get("/api/v1/releases/{id}", this::show));
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

  static Release load(Transaction transaction, long id) {
    return ReleaseCatalog.find(transaction, id)
        .orElseThrow(() ->
            Problem.notFound("There is no release %d. /api/v1/releases lists all.".formatted(id)));
  }
}
