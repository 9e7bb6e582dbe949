package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.db.EnumText;
import dev.bdp.engine.failure.ConfigurationException;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.BatchConfig;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.job.JobStatus;
import dev.bdp.engine.job.RawFileStatus;
import dev.bdp.engine.record.RecordStatus;
import dev.bdp.engine.registry.ReleaseStatus;
import dev.bdp.engine.work.Lease;
import dev.bdp.engine.work.LeaseLostException;
import dev.bdp.engine.work.Settlement;
import dev.bdp.engine.work.UnitStatus;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import dev.bdp.engine.work.WorkerName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schema and the queue's statements on a real PostgreSQL.
class SchemaIT {
  private static final WorkerName ONE = new WorkerName("one", "host");
  private static final WorkerName TWO = new WorkerName("two", "host");

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
  void statesInSqlAreThoseInJava() throws Exception {
    Database.open(installation.url(), 2).close();
    assertStates("ingestion_jobs", JobStatus.class);
    assertStates("ingestion_raw_files", RawFileStatus.class);
    assertStates("ingestion_work_units", UnitStatus.class);
    assertStates("ingestion_staged_records", RecordStatus.class);
    assertStates("releases", ReleaseStatus.class);
  }

  @Test
  void aSchemaThatWasChangedOutsideIsToldInOneSentence() throws Exception {
    Database.open(installation.url(), 2).close();
    installation.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '003'");
    Installation.Outcome outcome = installation.run("jobs");
    assertThat(outcome.err())
        .startsWith("Cannot use the database: its schema was changed outside this program, in ")
        .contains("flyway_schema_history migration 003 (")
        .hasLineCount(1);
    assertThat(outcome.exitCode()).isEqualTo(78);
  }

  @Test
  void twoProcessesMayMigrateAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          List.of(
              threads.submit(() -> Database.open(installation.url(), 2).close()),
              threads.submit(() -> Database.open(installation.url(), 2).close()));
      for (Future<?> one : both) {
        one.get();
      }
    }
    assertThat(installation.rows("SELECT count(*) FROM ingestion_jobs")).containsExactly("0");
  }

  @Test
  void aNewerSchemaIsRefused() throws Exception {
    Database.open(installation.url(), 2).close();
    installation.execute(
        """
        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
        VALUES (99, '999', 'future', 'SQL', 'V999__future.sql', 'x', 1, TRUE)
        """);
    assertThatThrownBy(() -> Database.open(installation.url(), 2))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("version 999");
  }

  @Test
  void aLateWorkerNeverWrites() throws Exception {
    try (Database database = Database.open(installation.url(), 4)) {
      WorkQueue queue = queueWithUnits(database, 1);
      Lease late = queue.claim(new JobId(1), UnitType.PARSE, ONE, 5).getFirst().lease();
      installation.execute(
          "UPDATE ingestion_work_units SET heartbeat_at = clock_timestamp() - INTERVAL '2 minutes'");
      assertThat(queue.reclaimStale(Duration.ofSeconds(60), Duration.ofMinutes(10))).isEqualTo(1);
      Lease next = queue.claim(new JobId(1), UnitType.PARSE, TWO, 5).getFirst().lease();
      assertThat(next.number()).isEqualTo(2);
      assertThat(queue.beat(Map.of(late, 1L, next, 1L))).containsExactly(late);
      assertThat(queue.start(late)).isFalse();
      assertThat(queue.fail(late, FailureKind.BUG, "late")).isEqualTo(Settlement.LEASE_LOST);
      assertThatThrownBy(() ->
              database.transact(transaction -> {
                transaction.update("UPDATE ingestion_jobs SET records_stored = 77");
                queue.complete(transaction, late);
              }))
          .isInstanceOf(LeaseLostException.class);
      assertThat(installation.rows("SELECT records_stored FROM ingestion_jobs"))
          .containsExactly("0");
      database.transact(transaction -> queue.complete(transaction, next));
      assertThat(installation.rows("SELECT status, lease_no FROM ingestion_work_units"))
          .containsExactly("completed|2");
    }
  }

  @Test
  void errorsUseUpRetriesAndCrashesDoNot() throws Exception {
    try (Database database = Database.open(installation.url(), 4)) {
      WorkQueue queue = queueWithUnits(database, 1);
      for (int attempt = 1; attempt <= 4; attempt++) {
        installation.execute("UPDATE ingestion_work_units SET not_before = NULL");
        Lease lease = queue.claim(new JobId(1), UnitType.PARSE, ONE, 1).getFirst().lease();
        queue.fail(lease, FailureKind.BUG, "error " + attempt);
      }
      assertThat(
              installation.rows(
                  "SELECT status, retry_count, reclaim_count, last_error FROM ingestion_work_units"))
          .containsExactly("failed|4|0|error 4");
    }
  }

  @Test
  void claimersShareTheUnitsAndNoneIsClaimedTwice() throws Exception {
    try (Database database = Database.open(installation.url(), 10)) {
      WorkQueue queue = queueWithUnits(database, 200);
      try (var threads = Executors.newFixedThreadPool(8)) {
        List<Future<List<WorkUnit>>> claims =
            java.util.stream.IntStream.range(0, 60)
                .mapToObj(
                    i -> threads.submit(() -> queue.claim(new JobId(1), UnitType.PARSE, ONE, 5)))
                .toList();
        List<Integer> numbers = new java.util.ArrayList<>();
        for (Future<List<WorkUnit>> claim : claims) {
          claim.get().forEach(unit -> numbers.add((int) unit.batchNumber()));
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(200);
      }
    }
  }

  @Test
  void beatsAreHot() throws Exception {
    try (Database database = Database.open(installation.url(), 4)) {
      WorkQueue queue = queueWithUnits(database, 1_000);
      Lease lease = queue.claim(new JobId(1), UnitType.PARSE, ONE, 1).getFirst().lease();
      installation.rows("SELECT pg_stat_force_next_flush()");
      String hot = "SELECT pg_stat_get_tuples_hot_updated('ingestion_work_units'::regclass)";
      for (long i = 1; i <= 20; i++) {
        queue.beat(Map.of(lease, i));
      }
      database.transact(
          transaction -> transaction.query("SELECT pg_stat_force_next_flush()", row -> true));
      org.awaitility.Awaitility.await()
          .untilAsserted(() ->
              assertThat(Long.parseLong(installation.rows(hot).getFirst()))
                  .isGreaterThanOrEqualTo(19));
    }
    assertThat(BatchConfig.defaults().lease()).isEqualTo(Duration.ofSeconds(60));
  }

  private WorkQueue queueWithUnits(Database database, int count) throws Exception {
    installation.execute("INSERT INTO organizations (slug, name) VALUES ('o', 'O')");
    installation.execute(
        "INSERT INTO ingestion_jobs (organization_id, job_type, external_version, internal_version, source_url) VALUES (1, 't', '1', '1.0', 'x')");
    installation.execute(
        "INSERT INTO ingestion_work_units (job_id, unit_type, batch_number, start_offset, end_offset) SELECT 1, 'parse', n, 0, 1 FROM generate_series(1, "
            + count
            + ") n");
    return new WorkQueue(database);
  }

  private <E extends Enum<E>> void assertStates(String table, Class<E> type) throws Exception {
    String check =
        installation
            .rows(
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = '"
                    + table
                    + "'::regclass AND conname = '"
                    + table
                    + "_status_check'")
            .getFirst();
    Set<String> inSql = new TreeSet<>();
    var texts = Pattern.compile("'(\\w+)'").matcher(check);
    while (texts.find()) {
      inSql.add(texts.group(1));
    }
    assertThat(inSql)
        .isEqualTo(
            Arrays.stream(type.getEnumConstants())
                .map(EnumText::of)
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}
