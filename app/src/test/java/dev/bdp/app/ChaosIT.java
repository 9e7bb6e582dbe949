package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.app.embedded.CrashingPostgres;
import dev.bdp.app.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Exactly once, whatever strikes four workers: the rows and objects are those of an undisturbed
/// run. `etc/chaos` repeats it for as long as one likes.
class ChaosIT {
  private static final int ENTRIES = Integer.getInteger("chaos.entries", 3000);
  private static final int STRIKES = Integer.getInteger("chaos.strikes", 20);
  private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private Path home;
  private String server;
  private Path release;

  @BeforeEach
  void start() throws Exception {
    home = directory.resolve("home");
    server = EmbeddedPostgres.in(home).start();
    release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(ENTRIES));
  }

  @AfterEach
  void stop() {
    EmbeddedPostgres.in(home).stop();
  }

  @Test
  void whateverStrikesTheEndIsThatOfAnUndisturbedRun() throws Exception {
    long seed = Long.getLong("seed", System.currentTimeMillis());
    System.out.println("seed " + seed);
    Installation calm = installation("calm");
    assertThat(calm.ingest(release, "--formats", "dat").exitCode()).isZero();

    Installation stormy = installation("stormy");
    SwitchedStore store = new SwitchedStore(stormy.store());
    Chaos chaos = new Chaos(new Random(seed), stormy, new CrashingPostgres(home), store);
    stormy.detach(release);
    slowDown(stormy);
    try (Crew crew = new Crew(stormy, directory.resolve("logs"), 4)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !stormy.rows("SELECT 1 FROM ingestion_work_units").isEmpty());
      while (chaos.strikes() < STRIKES && !ENDED.contains(status(stormy))) {
        chaos.strike(crew, status(stormy));
        crew.replaceTheDead();
      }
      System.out.println(chaos);
      await()
          .atMost(Duration.ofSeconds(120 + ENTRIES / 100))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> {
            crew.replaceTheDead();
            return ENDED.contains(status(stormy));
          });
    }
    System.out.printf("seed %d, attempts lost: %s%n", seed, attemptsLost(stormy));
    assertThat(status(stormy)).as("seed %d, logs in %s", seed, directory).isEqualTo("completed");
    assertThat(StoredState.of(stormy))
        .as("seed %d, logs in %s", seed, directory)
        .isEqualTo(StoredState.of(calm));
    assertThat(stormy.run("verify", "--deep").out()).isEqualTo("every law holds\n");
    assertThat(chaos.strikes()).as("it was a storm").isGreaterThan(STRIKES / 4);
  }

  private Installation installation(String name) throws Exception {
    return Installation.fresh(Files.createDirectories(directory.resolve(name)), server);
  }

  /// So that a small release lasts as long as the strikes, and these hit open transactions.
  private static void slowDown(Installation installation) throws Exception {
    installation.execute(
        """
        CREATE FUNCTION slow_down() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(3 + 4 * random()); RETURN NULL; END';
        CREATE TRIGGER slow_down AFTER INSERT ON ingestion_file_uploads
          FOR EACH STATEMENT EXECUTE FUNCTION slow_down();
        CREATE TRIGGER slow_down AFTER INSERT ON ingestion_staged_records
          FOR EACH STATEMENT EXECUTE FUNCTION slow_down();
        """);
  }

  private static String status(Installation installation) throws Exception {
    return installation.rows("SELECT status FROM ingestion_jobs").getFirst();
  }

  private static String attemptsLost(Installation installation) throws Exception {
    return installation
        .rows(
            "SELECT sum(reclaim_count) || ' leases, ' || sum(retry_count) || ' errors' FROM ingestion_work_units")
        .getFirst();
  }
}
