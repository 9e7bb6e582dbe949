package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.CreateJobParams;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobOptions;
import dev.bdp.engine.object.ObjectStore;
import dev.bdp.engine.object.ObjectStores;
import dev.bdp.engine.pipeline.IngestionCoordinator;
import dev.bdp.engine.source.Checksum;
import dev.bdp.engine.source.FilePurpose;
import dev.bdp.engine.source.Publisher;
import dev.bdp.engine.source.ReleaseFile;
import dev.bdp.engine.source.ReleaseManifest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A download whose process is killed again and again.
class KilledDownloadIT {
  private static final int KILLS = 10;
  private static final int MEGABYTES = 640;

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void tenKillsAtRandomBytesCostNoMoreThanTwoPercent() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Installation installation = Installation.fresh(directory);
    try (SlowSite site = new SlowSite(MEGABYTES, seed, 60_000_000)) {
      JobId job = createJob(installation, site);
      long[] deaths =
          new Random(seed).longs(KILLS, 0, site.sizeBytes() * 98 / 100).sorted().toArray();
      for (long death : deaths) {
        Process child = start(installation, job);
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(1))
            .until(() -> site.servedBytes.get() >= death || !child.isAlive());
        assertThat(child.isAlive()).isTrue();
        child.destroyForcibly().waitFor();
        // What the end of its lease would do.
        installation.execute(
            "UPDATE ingestion_work_units SET status = 'pending', claim_id = NULL WHERE status IN ('claimed', 'processing')");
      }
      assertThat(start(installation, job).waitFor()).isZero();
      System.out.printf(
          "fetched twice: %.2f %%%n", 100.0 * site.servedBytes.get() / site.sizeBytes() - 100);
      assertThat(installation.rows("SELECT status, computed_md5 FROM ingestion_raw_files"))
          .containsExactly("verified|" + site.md5());
      assertThat(site.servedBytes.get()).isLessThanOrEqualTo(site.sizeBytes() * 102 / 100);
    }
  }

  private static JobId createJob(Installation installation, SlowSite site) throws Exception {
    ReleaseFile file =
        new ReleaseFile(
            "large.dat",
            List.of(site.url()),
            OptionalLong.of(site.sizeBytes()),
            Optional.of(new Checksum("MD5", site.md5(), "the test")),
            FilePurpose.DATA);
    try (Database database = Database.open(installation.url(), 4);
        ObjectStore objects = ObjectStores.open(installation.store().toString())) {
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
      return job;
    }
  }

  private static Process start(Installation installation, JobId job) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            // What the kernel holds for a dead process is lost; a large file makes it negligible, a
            // file of a test does not.
            "-Djdk.httpclient.receiveBufferSize=65536",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DownloadChild.class.getName(),
            installation.url(),
            installation.store().toString(),
            job.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
