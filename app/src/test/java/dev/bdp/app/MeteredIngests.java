package dev.bdp.app;

import dev.bdp.app.metrics.Metrics;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.pipeline.Pipeline;
import dev.bdp.engine.source.DataSources;
import dev.bdp.engine.work.Drain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Ingests whose metrics are read.
record MeteredIngests(Installation installation, Path directory) {
  /// Leaves a job to workers; its release.
  Path detach(int entries) throws IOException {
    Path release =
        TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(entries));
    installation.detach(release);
    return release;
  }

  /// The metrics of a process that ran a whole ingest: parse units of 20, store units of 30.
  Scrape run(int entries) throws Exception {
    detach(entries);
    BatchConfig config = BatchConfig.defaults().withUnits(20, 30);
    try (Database database = Database.open(installation.url(), config.connections());
        ObjectStore objects = ObjectStores.open(installation.store().toString());
        Metrics metrics = Metrics.ofProcessAndTables(database, objects)) {
      new Pipeline(database, objects, DataSources.all(), config, metrics.listener())
          .run(new JobId(1), new Drain());
      return read(metrics);
    }
  }

  /// What the tables say now.
  Scrape tables() {
    try (Database database = Database.open(installation.url(), 3);
        ObjectStore objects = ObjectStores.open(installation.store().toString());
        Metrics metrics = Metrics.ofProcessAndTables(database, objects)) {
      return read(metrics);
    }
  }

  static Scrape read(Metrics metrics) {
    return Scrape.parse(new String(metrics.expose(null).body(), StandardCharsets.UTF_8));
  }
}
