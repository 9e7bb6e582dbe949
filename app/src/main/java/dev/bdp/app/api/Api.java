package dev.bdp.app.api;

import dev.bdp.app.http.Route;
import dev.bdp.app.security.Access;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.source.DataSources;
import java.util.List;
import java.util.stream.Stream;

/// Every route of the API.
public final class Api {
  private Api() {}

  /// @param insecure whether others than this machine are let in without a token
  public static List<Route> routes(
      Database database, ObjectStore objects, Access access, boolean insecure) {
    Store store = new Store(database, objects);
    return Stream.of(
            new HealthResource(store).routes(),
            new SessionResource(access, insecure).routes(),
            new OverviewResource(store, DataSources.all(), BatchConfig.defaults().lease()).routes(),
            new JobResource(store).routes(),
            new ReleaseResource(store).routes())
        .flatMap(List::stream)
        .toList();
  }
}
