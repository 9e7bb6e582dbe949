package dev.bdp.app.api;

import dev.bdp.app.http.Answer;
import dev.bdp.app.http.Route;
import dev.bdp.app.live.Feeds;
import dev.bdp.app.security.Access;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Every route of the API.
public final class Api {
  private Api() {}

  /// @param feeds closed by the caller, when the server stops
  /// @param insecure whether others than this machine are let in without a token
  public static List<Route> routes(
      Database database, ObjectStore objects, Access access, boolean insecure, Feeds feeds) {
    Store store = new Store(database, objects);
    OverviewResource overview =
        new OverviewResource(store, DataSources.all(), BatchConfig.defaults().lease());
    return Stream.of(
            List.of(Route.open("GET", "/api/v1/openapi.json", exchange -> document())),
            new HealthResource(store).routes(),
            new SessionResource(access, insecure).routes(),
            overview.routes(),
            new EventResource(store, feeds, overview).routes(),
            new JobResource(store).routes(),
            new JobPartsResource(store).routes(),
            new SteeringResource(store).routes(),
            new EntryResource(store, new RecordViews(objects, DataSources.all())).routes(),
            new ReleaseResource(store).routes())
        .flatMap(List::stream)
        .toList();
  }

  /// What the API is, in OpenAPI 3.1.
  private static Answer document() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      return Answer.bytes(200, "application/json", Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
