package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bdp.engine.db.BinaryRows;
import dev.bdp.engine.db.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Behind PgBouncer in transaction mode everything works as on PostgreSQL itself.
class PgBouncerIT {
  private static final int ENTRIES = 800;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private Installation direct;
  private PgBouncer pooler;
  private Installation pooled;
  private Path release;

  @BeforeEach
  void start() throws Exception {
    Optional<Path> program = PgBouncer.program();
    assumeTrue(
        program.isPresent(),
        "Skipped: there is no pgbouncer on this machine; apt-get install pgbouncer brings it");
    direct = Installation.fresh(Files.createDirectories(directory.resolve("pooled")));
    pooler = PgBouncer.before(direct.url(), program.get(), directory.resolve("pgbouncer"));
    pooled = direct.at(pooler.through(direct.url()));
    release = TestRelease.write(directory.resolve("r"), "2026_01", TestRelease.entries(ENTRIES));
  }

  @AfterEach
  void stop() throws Exception {
    if (pooler != null) {
      pooler.close();
    }
    Installation.stop();
  }

  @Test
  void aPoolerThatCrashesAndSessionsThatAreKilledChangeNothing() throws Exception {
    Installation calm = Installation.fresh(Files.createDirectories(directory.resolve("calm")));
    assertThat(calm.ingest(release, "--formats", "dat").exitCode()).isZero();

    pooled.detach(release);
    slowDown();
    try (Crew crew = new Crew(pooled, directory.resolve("logs"), 2)) {
      for (String during : List.of("parsing", "storing")) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> status().equals(during) || status().equals("completed"));
        assertThat(status()).as("the stage lasts").isEqualTo(during);
        pooler.crashAndRestart();
        await().atMost(Duration.ofSeconds(60)).until(() -> killSessions() > 0);
        crew.replaceTheDead();
      }
      await()
          .atMost(Duration.ofSeconds(120))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> {
            crew.replaceTheDead();
            return List.of("completed", "failed").contains(status());
          });
    }
    assertThat(direct.rows("SELECT status, error_message FROM ingestion_jobs"))
        .containsExactly("completed|null");
    assertThat(direct.rows("SELECT DISTINCT error_kind FROM ingestion_work_units"))
        .as("no unit met a bug")
        .doesNotContain("bug");
    assertThat(StoredState.of(direct)).isEqualTo(StoredState.of(calm));
    assertThat(pooled.run("verify", "--deep").out()).isEqualTo("every law holds\n");
    assertThat(pooled.run("releases", "diff", "2026_01", "2026_01").exitCode()).isZero();
    assertThat(pooled.run("clean", "--keep-ingest", "none").out()).contains("removed ingest job 1");
  }

  @Test
  void moreProgramsThanThePoolHasSessionsMayStartAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> starts =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(
                  i -> threads.submit(() -> Database.open(pooled.url(), 3).close()))
              .toList();
      for (Future<?> start : starts) {
        start.get();
      }
    }
    assertThat(direct.rows("SELECT count(*) FROM ingestion_jobs")).containsExactly("0");
  }

  @Test
  void aTransactionMayBeginWithCopyOnWhateverSession() throws Exception {
    try (Database database = Database.open(pooled.url(), 3)) {
      for (long i = 1; i <= 20; i++) {
        BinaryRows rows = new BinaryRows();
        rows.row(1).text("key " + i);
        database.transact(transaction -> transaction.copy("abandoned_objects (s3_key)", rows));
      }
    }
    assertThat(direct.rows("SELECT count(*) FROM abandoned_objects")).containsExactly("20");
  }

  private long killSessions() throws Exception {
    return direct
        .rows(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
            """)
        .size();
  }

  private void slowDown() throws Exception {
    direct.execute(
        """
        CREATE FUNCTION slow_down() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(2); RETURN NULL; END';
        CREATE TRIGGER slow_down AFTER INSERT ON ingestion_file_uploads
          FOR EACH STATEMENT EXECUTE FUNCTION slow_down();
        CREATE TRIGGER slow_down AFTER INSERT ON ingestion_staged_records
          FOR EACH STATEMENT EXECUTE FUNCTION slow_down();
        """);
  }

  private String status() throws Exception {
    return direct.rows("SELECT status FROM ingestion_jobs").getFirst();
  }
}
