package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.app.embedded.EmbeddedPostgres;
import dev.bdp.app.embedded.StandbyPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A database that fails over to its standby in the middle of an ingest: the workers go on with the
/// other server by themselves, and the end is that of an undisturbed run.
class FailoverIT {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private StandbyPostgres servers;
  private Path release;

  @BeforeEach
  void start() throws Exception {
    servers = StandbyPostgres.start(directory.resolve("one"), directory.resolve("two"));
    release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(800));
  }

  @AfterEach
  void stop() throws Exception {
    servers.stop();
    EmbeddedPostgres.in(directory.resolve("one")).stop();
  }

  @Test
  void workersGoOnWithTheStandby() throws Exception {
    Installation calm = installation("calm");
    assertThat(calm.ingest(release, "--formats", "dat").exitCode()).isZero();
    Installation torn = installation("torn");
    torn.detach(release);
    torn.execute(
        """
        CREATE FUNCTION slow_down() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(2); RETURN NULL; END';
        CREATE TRIGGER slow_down AFTER INSERT ON ingestion_file_uploads
          FOR EACH STATEMENT EXECUTE FUNCTION slow_down();
        """);
    // From now on a commit is on both before it is answered.
    torn.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
    torn.execute("SELECT pg_reload_conf()");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> torn.rows("SELECT sync_state FROM pg_stat_replication").equals(List.of("sync")));
    try (Crew crew = new Crew(torn, directory.resolve("logs"), 2)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              torn.rows(
                      "SELECT DISTINCT status FROM ingestion_work_units WHERE unit_type = 'store'")
                  .contains("processing"));
      servers.failOver();
      await()
          .atMost(Duration.ofSeconds(120))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> {
            crew.replaceTheDead();
            return List.of("completed", "failed")
                .contains(torn.rows("SELECT status FROM ingestion_jobs").getFirst());
          });
    }
    assertThat(torn.rows("SELECT status, error_message FROM ingestion_jobs"))
        .containsExactly("completed|null");
    assertThat(StoredState.of(torn)).isEqualTo(StoredState.of(calm));
    assertThat(torn.run("verify", "--deep").out()).isEqualTo("every law holds\n");
  }

  private Installation installation(String name) throws Exception {
    return Installation.fresh(Files.createDirectories(directory.resolve(name)), servers.url());
  }
}
