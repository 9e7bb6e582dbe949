package dev.bdp.app;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import java.time.Duration;

/// A process of its own that downloads the files of a job, and may be killed.
final class DownloadChild {
  private DownloadChild() {}

  /// @param args URL of the database, of the store, number of the job
  public static void main(String[] args) {
    BatchConfig config =
        BatchConfig.defaults()
            .withWorkers(1)
            .withTimes(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(5));
    try (Database database = Database.open(args[0], 4);
        ObjectStore objects = ObjectStores.open(args[1])) {
      new IngestionCoordinator(database, objects, config)
          .completeDownload(new JobId(Long.parseLong(args[2])));
    }
  }
}
