package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.registry.ReleaseSteering;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The law of atomic releases: readers see the old one or the new one, never a mixture or a gap.
@Timeout(180)
class PublishIT {
  private static final String SHOWN =
      """
      SELECT string_agg(DISTINCT r.external_version, ',') || ' ' || count(*) || ' ' || md5(string_agg(e.slug || v.version, ',' ORDER BY e.slug))
        FROM releases r JOIN release_entries re ON re.release_id = r.id JOIN registry_entries e ON e.id = re.entry_id
        JOIN versions v ON v.id = re.version_id
       WHERE r.status = 'current'
      """;

  /// Holds whoever makes a release current, after the old one was superseded.
  private static final String HOLD =
      """
      CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN NEW; END';
      CREATE TRIGGER hold BEFORE UPDATE ON releases FOR EACH ROW WHEN (NEW.status = 'current') EXECUTE FUNCTION hold()
      """;

  /// Who is held.
  private static final String HOLDERS =
      """
      SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 42 AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  @TempDir static Path directory;
  private static Installation ingested;
  private static Path next;
  private Installation installation;

  @BeforeAll
  static void ingestTheFirstRelease() throws Exception {
    ingested = Installation.fresh(directory);
    List<String> entries = TestRelease.entries(40);
    Path first = TestRelease.write(directory.resolve("a"), "2026_01", entries);
    assertThat(ingested.ingest(first).exitCode()).isZero();
    List<String> changed = new ArrayList<>(entries);
    changed.replaceAll(entry -> entry.replace("entry version 1.", "entry version 2."));
    changed.remove(7);
    next = TestRelease.write(directory.resolve("b"), "2026_02", changed);
  }

  @BeforeEach
  void install() throws Exception {
    installation = ingested.copy();
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aReaderInALoopSeesOneReleaseOrTheOther() throws Exception {
    String old = shown();
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger reads = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Database database = Database.open(installation.url(), 2)) {
      Future<?> reader =
          threads.submit(() -> {
            while (!stop.get()) {
              seen.add(shown());
              reads.incrementAndGet();
            }
            return true;
          });
      assertThat(installation.ingest(next).exitCode()).isZero();
      ReleaseSteering steering = new ReleaseSteering(database);
      int flips = 0;
      while (flips < 100 || reads.get() < 100) {
        steering.rollBack("2026_01");
        steering.rollBack("2026_02");
        flips += 2;
      }
      stop.set(true);
      reader.get(60, TimeUnit.SECONDS);
    }
    assertThat(seen).containsExactlyInAnyOrder(old, shown());
    assertThat(shown()).startsWith("2026_02 39 ");
  }

  @Test
  void killedWhileItPublishesTheOldReleaseStaysAndTheNextRunPublishes() throws Exception {
    String old = shown();
    installation.execute(HOLD);
    try (Connection holder = DriverManager.getConnection(installation.url());
        Statement statement = holder.createStatement();
        ChildProcess child =
            ChildProcess.bdp(
                installation,
                directory.resolve("child.log"),
                "ingest",
                "uniprot_swissprot",
                "--from",
                next.toString())) {
      statement.execute("SELECT pg_advisory_lock(42)");
      awaitHeld();
      child.signal("KILL");
      child.await();
      assertThat(shown()).isEqualTo(old);
      statement.execute("SELECT pg_advisory_unlock(42)");
    }
    awaitNobodyHeld();
    nothingOfTheNextIsVisible(old);
    assertThat(installation.rows("SELECT status FROM ingestion_jobs ORDER BY id"))
        .containsExactly("completed", "storing");
    installation.execute("DROP TRIGGER hold ON releases");
    assertThat(installation.ingest(next).exitCode()).isZero();
    assertThat(shown()).startsWith("2026_02 39 ");
  }

  @Test
  void whoLosesTheDatabaseWhileItPublishesLeavesTheOldRelease() throws Exception {
    String old = shown();
    installation.execute(HOLD);
    try (Connection holder = DriverManager.getConnection(installation.url());
        Statement statement = holder.createStatement();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      statement.execute("SELECT pg_advisory_lock(42)");
      Future<Installation.Outcome> publisher = thread.submit(() -> installation.ingest(next));
      awaitHeld();
      String victim = installation.rows(HOLDERS).getFirst();
      installation.rows("SELECT pg_terminate_backend(" + victim + ")");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !installation.rows(HOLDERS).equals(List.of(victim)));
      nothingOfTheNextIsVisible(old);
      statement.execute("SELECT pg_advisory_unlock(42)");
      Installation.Outcome outcome = publisher.get(60, TimeUnit.SECONDS);
      assertThat(outcome.exitCode()).as(outcome.err()).isIn(0, 69, 75);
    }
    assertThat(installation.ingest(next).exitCode()).isZero();
    assertThat(shown()).startsWith("2026_02 39 ");
  }

  private void awaitHeld() {
    await().atMost(Duration.ofSeconds(60)).until(() -> installation.rows(HOLDERS).size() == 1);
  }

  /// The server notices that the child is gone when it answers it.
  private void awaitNobodyHeld() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            installation
                .rows(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
                .equals(List.of("0")));
  }

  private void nothingOfTheNextIsVisible(String old) throws Exception {
    assertThat(shown()).isEqualTo(old);
    assertThat(installation.rows("SELECT external_version, status FROM releases ORDER BY id"))
        .containsExactly("2026_01|current", "2026_02|building");
    assertThat(installation.rows("SELECT count(*) FROM release_removals")).containsExactly("0");
  }

  private String shown() throws Exception {
    return installation.rows(SHOWN).getFirst();
  }
}
