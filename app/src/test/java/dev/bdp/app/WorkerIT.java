package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workers in processes of their own, as on several machines.
class WorkerIT {
  private static final String OPEN =
      "SELECT count(*) FROM ingestion_work_units WHERE status IN ('claimed', 'processing')";

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void workersCarryADetachedJobToItsEndAndEndWithIt() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(4000));
    assertThat(installation.detach(release).out()).contains("left to the workers");
    assertThat(installation.rows("SELECT status FROM ingestion_jobs")).containsExactly("pending");
    try (ChildProcess one = worker("one", "--job", "1");
        ChildProcess two = worker("two", "--job", "1")) {
      assertThat(one.await()).as(one.output()).isZero();
      assertThat(two.await()).as(two.output()).isZero();
    }
    assertThat(installation.rows("SELECT status, records_stored FROM ingestion_jobs"))
        .containsExactly("completed|4000");
    assertThat(installation.rows("SELECT count(DISTINCT worker_id) FROM ingestion_work_units"))
        .containsExactly("2");
    assertThat(installation.ingest(release, "--formats", "dat").out()).contains("nothing to do");
  }

  @Test
  void aWorkerThatIsAskedToStopFinishesOrGivesBackWhatItHoldsAndExitsWith0() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(2000));
    installation.detach(release);
    try (ChildProcess worker = worker("worker", "--drain-time", "20s")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !installation.rows(OPEN + " AND unit_type = 'store'").equals(List.of("0")));
      worker.signal("TERM");
      assertThat(worker.await()).as(worker.output()).isZero();
      assertThat(worker.output()).contains("stopped");
    }
    assertThat(installation.rows(OPEN)).containsExactly("0");
    assertThat(installation.rows("SELECT status FROM ingestion_jobs")).containsExactly("storing");
    assertThat(
            installation.rows("SELECT sum(retry_count + reclaim_count) FROM ingestion_work_units"))
        .containsExactly("0");
    assertThat(installation.ingest(release, "--formats", "dat").exitCode()).isZero();
  }

  @Test
  void aSecondSignalGivesBackAtOnce() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(50));
    installation.detach(release);
    // A lock that nobody gets holds the worker in the middle of its unit.
    try (var blocker = java.sql.DriverManager.getConnection(installation.url());
        var statement = blocker.createStatement();
        ChildProcess worker = worker("worker", "--drain-time", "10m")) {
      blocker.setAutoCommit(false);
      statement.execute("LOCK TABLE registry_entries IN ACCESS EXCLUSIVE MODE");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !installation.rows(OPEN).equals(List.of("0")));
      worker.signal("TERM");
      worker.signal("TERM");
      assertThat(worker.await()).as(worker.output()).isZero();
      assertThat(installation.rows(OPEN)).containsExactly("0");
    }
  }

  @Test
  void whoeverWaitsForAJobEndsAsItFailedElsewhere() throws Exception {
    Path release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(5));
    installation.detach(release);
    installation.execute("UPDATE ingestion_jobs SET status = 'downloading'");
    installation.execute(
        """
        INSERT INTO ingestion_work_units (job_id, raw_file_id, unit_type, batch_number, start_offset, end_offset,
                                          status, claim_id, heartbeat_at, progress_at)
        SELECT 1, id, 'download', file_number, 0, 0, 'processing', gen_random_uuid(), clock_timestamp(), clock_timestamp()
          FROM ingestion_raw_files
        """);
    CompletableFuture<Installation.Outcome> waiting =
        CompletableFuture.supplyAsync(() -> installation.ingest(release, "--formats", "dat"));
    await()
        .until(() ->
            !installation
                .rows(
                    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%claim_work_unit%'")
                .isEmpty());
    installation.execute(
        "UPDATE ingestion_work_units SET status = 'failed', error_kind = 'source_unavailable', last_error = 'Cannot download x: gone.'");
    assertThat(waiting.get().exitCode()).isEqualTo(69);
    assertThat(waiting.get().err()).contains("Cannot download x: gone.");
    assertThat(installation.rows("SELECT status, error_kind FROM ingestion_jobs"))
        .containsExactly("failed|source_unavailable");
  }

  private ChildProcess worker(String name, String... more) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("worker", "--workers", "2"));
    command.addAll(List.of(more));
    return ChildProcess.bdp(
        installation, directory.resolve(name + ".log"), command.toArray(String[]::new));
  }
}
