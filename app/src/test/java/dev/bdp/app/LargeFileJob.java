package dev.bdp.app;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.object.LocalObjectStore;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseManifest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A job of one large file that is to be downloaded, by processes that may be killed.
record LargeFileJob(Installation installation, JobId id) {

  /// @param md5 what the publisher says
  static LargeFileJob create(Installation installation, SlowSite site, String md5) {
    ReleaseFile file =
        new ReleaseFile(
            "large.dat",
            List.of(site.url()),
            OptionalLong.of(site.sizeBytes()),
            Optional.of(new Checksum("MD5", md5, "the test")),
            FilePurpose.DATA);
    try (Database database = Database.open(installation.url(), 4);
        ObjectStore objects = new LocalObjectStore(installation.store())) {
      IngestionCoordinator coordinator =
          new IngestionCoordinator(database, objects, BatchConfig.defaults());
      JobId job =
          coordinator.createJob(
              new CreateJobParams(
                  new Publisher("tests", "Tests", URI.create("http://localhost/")),
                  "large_file",
                  "1",
                  "1.0",
                  site.url().toString(),
                  new ReleaseManifest("1", List.of(file)),
                  JobOptions.ofFormats(List.of())));
      coordinator.startDownload(job);
      return new LargeFileJob(installation, job);
    }
  }

  /// Starts a process that downloads it into a store.
  ///
  /// @param endpoint of the store, when it is a bucket
  Process download(String store, String... endpoint) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DownloadChild.class.getName(),
                installation.url(),
                store,
                id.toString()));
    command.addAll(List.of(endpoint));
    ProcessBuilder child =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    child.environment().put("AWS_ACCESS_KEY_ID", S3Process.KEY_ID);
    child.environment().put("AWS_SECRET_ACCESS_KEY", S3Process.SECRET);
    return child.start();
  }

  /// What the end of the dead one's lease would do.
  void endLeases() throws Exception {
    installation.execute(
        "UPDATE ingestion_work_units SET status = 'pending', claim_id = NULL WHERE status IN ('claimed', 'processing')");
  }
}
