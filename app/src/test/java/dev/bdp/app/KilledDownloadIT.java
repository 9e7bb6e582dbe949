package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
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
    String store = installation.store().toString();
    try (SlowSite site = new SlowSite(MEGABYTES, seed, 60_000_000)) {
      LargeFileJob job = LargeFileJob.create(installation, site, site.md5());
      long[] deaths =
          new Random(seed).longs(KILLS, 0, site.sizeBytes() * 98 / 100).sorted().toArray();
      for (long death : deaths) {
        Process child = job.download(store);
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(1))
            .until(() -> site.servedBytes.get() >= death || !child.isAlive());
        assertThat(child.isAlive()).isTrue();
        child.destroyForcibly().waitFor();
        job.endLeases();
      }
      assertThat(job.download(store).waitFor()).isZero();
      System.out.printf(
          "fetched twice: %.2f %%%n", 100.0 * site.servedBytes.get() / site.sizeBytes() - 100);
      assertThat(installation.rows("SELECT status, computed_md5 FROM ingestion_raw_files"))
          .containsExactly("verified|" + site.md5());
      assertThat(site.servedBytes.get()).isLessThanOrEqualTo(site.sizeBytes() * 102 / 100);
    }
  }
}
