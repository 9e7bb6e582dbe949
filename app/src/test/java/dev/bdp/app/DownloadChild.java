package dev.bdp.app;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.object.S3Settings;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import java.net.URI;
import java.time.Duration;

/// A process of its own that downloads the files of a job, and may be killed.
final class DownloadChild {
  private DownloadChild() {}

  /// @param args URL of the database, of the store, number of the job, endpoint of a store in a
  ///   bucket
  public static void main(String[] args) {
    BatchConfig config =
        BatchConfig.defaults()
            .withWorkers(1)
            .withTimes(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(5));
    try (Database database = Database.open(args[0], 4);
        ObjectStore objects = ObjectStores.open(args[1], settings(args))) {
      new IngestionCoordinator(database, objects, config)
          .completeDownload(new JobId(Long.parseLong(args[2])));
    }
  }

  private static S3Settings settings(String[] args) {
    return args.length < 4
        ? S3Settings.DEFAULT
        : new S3Settings(URI.create(args[3]), null, S3Settings.Addressing.PATH);
  }
}
