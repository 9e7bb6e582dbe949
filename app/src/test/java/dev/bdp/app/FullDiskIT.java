package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of the store is full: the operator is told, and the job goes on when there is room.
class FullDiskIT {
  private static final String NO_ROOM = "No space left on device. Check the disk's free space";

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aDownloadGoesOnWhereTheDiskWasFull() throws Exception {
    Installation installation = Installation.fresh(directory);
    try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 130);
        SlowSite site = new SlowSite(40, 5, 20_000_000)) {
      LargeFileJob job = LargeFileJob.create(installation, site, site.md5());
      Process child = job.download(disk.directory().toString());
      await().atMost(Duration.ofSeconds(60)).until(() -> site.servedBytes.get() > 8 << 20);
      disk.fill();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              installation
                  .rows("SELECT count(*) FROM ingestion_raw_files WHERE error_message IS NOT NULL")
                  .equals(List.of("1")));
      assertThat(installation.rows("SELECT error_message FROM ingestion_raw_files").getFirst())
          .containsAnyOf(NO_ROOM, "Make room, or name another store with --store")
          .contains("run the command again");
      disk.makeRoom();
      assertThat(child.waitFor()).isZero();
      assertThat(installation.rows("SELECT status, computed_md5 FROM ingestion_raw_files"))
          .containsExactly("verified|" + site.md5());
      assertThat(site.servedBytes.get()).isLessThan(site.sizeBytes() * 3 / 2);
    }
  }

  @Test
  void whatAFullObjectStoreKeepsWaitingIsSaid() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(30));
    Installation installation = Installation.fresh(directory.resolve("i"));
    try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 30);
        S3Process server = S3Process.start(disk.directory())) {
      Files.createDirectory(disk.directory().resolve("objects").resolve("bdp"));
      disk.fill();
      try (ChildProcess child =
          ChildProcess.start(
              List.of(
                  "env",
                  "AWS_ACCESS_KEY_ID=" + S3Process.KEY_ID,
                  "AWS_SECRET_ACCESS_KEY=" + S3Process.SECRET),
              Main.class,
              directory.resolve("child.log"),
              List.of(
                  "ingest",
                  "uniprot_swissprot",
                  "--from",
                  release.toString(),
                  "--db",
                  installation.url(),
                  "--store",
                  "s3://bdp",
                  "--s3-endpoint",
                  server.url()))) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> child.output().contains("Failed and is tried again: Cannot write"));
        assertThat(
                installation.rows(
                    "SELECT level, message FROM ingestion_job_logs WHERE level = 'warn' LIMIT 1"))
            .containsExactly("warn|File could not be downloaded");
        disk.makeRoom();
        assertThat(child.await()).as(child.output()).isZero();
      }
    }
  }

  @Test
  void aStoreStageGoesOnWhenThereIsRoomAgain() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(300));
    Installation calm = Installation.fresh(directory.resolve("calm"));
    assertThat(calm.ingest(release).exitCode()).isZero();
    try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), 130)) {
      Installation full = Installation.fresh(disk.directory());
      slowDown(full);
      try (ChildProcess child =
          ChildProcess.bdp(
              full,
              directory.resolve("child.log"),
              "ingest",
              "uniprot_swissprot",
              "--from",
              release.toString(),
              "--quiet")) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> full.rows("SELECT status FROM ingestion_jobs").equals(List.of("storing")));
        disk.fill();
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() ->
                !full.rows(
                        "SELECT 1 FROM ingestion_work_units WHERE unit_type = 'store' AND last_error LIKE '%"
                            + NO_ROOM.replace("'", "''")
                            + "%'")
                    .isEmpty());
        disk.makeRoom();
        assertThat(child.await()).as(child.output()).isZero();
      }
      assertThat(StoredState.of(full)).isEqualTo(StoredState.of(calm));
      assertThat(Files.exists(disk.directory().resolve("store"))).isTrue();
    }
  }

  /// So that the disk is full before all is stored.
  private static void slowDown(Installation installation) throws Exception {
    installation.run("jobs");
    installation.execute(
        """
        CREATE FUNCTION slow_down() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(1); RETURN NULL; END';
        CREATE TRIGGER slow_down AFTER INSERT ON ingestion_file_uploads
          FOR EACH STATEMENT EXECUTE FUNCTION slow_down();
        """);
  }
}
