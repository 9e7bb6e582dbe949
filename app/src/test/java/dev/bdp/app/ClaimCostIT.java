package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bdp.engine.db.Database;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkUnit;
import dev.bdp.engine.work.WorkerName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a claim reads does not grow with the number of units, done or not. It is asked of the
/// function itself: pages that it touched, and scans that the server counted.
class ClaimCostIT {
  private static final String CLAIM = "claim_work_unit(1, 'w', 'h', 'parse', 5)";
  private static final int MOST_PAGES = 200;
  private static final String SCANS =
      """
      SELECT (SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'ingestion_work_units')
             || '|' || idx_scan
        FROM pg_stat_user_indexes WHERE indexrelname = 'ingestion_work_units_claimable'
      """;

  @TempDir Path directory;
  private Installation installation;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
    Database.open(installation.url(), 3).close();
    installation.execute("INSERT INTO organizations (slug, name) VALUES ('o', 'O')");
    installation.execute(
        "INSERT INTO ingestion_jobs (organization_id, job_type, external_version, internal_version, source_url) VALUES (1, 't', '1', '1.0', 'x')");
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @ParameterizedTest
  @CsvSource({"1000, pending", "1000000, pending", "300000, completed"})
  void aClaimReadsThroughItsIndexAndFewPages(int units, String status) throws Exception {
    queue(units, status);
    try (Connection connection = DriverManager.getConnection(installation.url());
        Statement statement = connection.createStatement()) {
      pages(statement, CLAIM); // the first one also reads the catalogue
      String[] before = scans(statement);
      for (int i = 0; i < 10; i++) {
        assertThat(pages(statement, CLAIM)).isBetween(1L, (long) MOST_PAGES);
      }
      String[] after = scans(statement);
      assertThat(after[0]).as("scans of the whole table").isEqualTo(before[0]);
      assertThat(Long.parseLong(after[1]) - Long.parseLong(before[1]))
          .as("scans of the index")
          .isEqualTo(10);
    }
  }

  /// The planner may read an empty table as a whole: it has no page. So nothing is asserted of the
  /// index, only that a claim costs nothing.
  @Test
  void aClaimOfNothingReadsNextToNothing() throws Exception {
    try (Connection connection = DriverManager.getConnection(installation.url());
        Statement statement = connection.createStatement()) {
      pages(statement, CLAIM);
      assertThat(pages(statement, CLAIM)).isLessThan(30);
    }
  }

  @Test
  void whetherAUnitIsOpenIsReadFromFewPages() throws Exception {
    queue(100_000, "completed");
    try (Database database = Database.open(installation.url(), 3)) {
      WorkQueue queue = new WorkQueue(database);
      assertThat(queue.isOpen(new JobId(1), UnitType.PARSE)).isFalse();
      installation.execute(
          "UPDATE ingestion_work_units SET status = 'pending' WHERE batch_number = 77");
      assertThat(queue.isOpen(new JobId(1), UnitType.PARSE)).isTrue();
      assertThat(queue.isOpen(new JobId(1), UnitType.STORE)).isFalse();
      installation.execute(
          "UPDATE ingestion_work_units SET status = 'claimed', claim_id = gen_random_uuid() WHERE batch_number = 77");
      assertThat(queue.isOpen(new JobId(1), UnitType.PARSE)).isTrue();
      String scanned =
          "SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'ingestion_work_units'";
      database.transact(
          transaction -> transaction.query("SELECT pg_stat_force_next_flush()", row -> true));
      String before = installation.rows(scanned).getFirst();
      for (int i = 0; i < 5; i++) {
        queue.isOpen(new JobId(1), UnitType.PARSE);
      }
      database.transact(
          transaction -> transaction.query("SELECT pg_stat_force_next_flush()", row -> true));
      assertThat(installation.rows(scanned)).containsExactly(before);
    }
  }

  @Test
  void onlyTheCompletionAndNotWhatComesAfterItDoesNotWaitForTheLog() throws Exception {
    queue(1, "pending");
    String setting = "SELECT current_setting('synchronous_commit')";
    try (Database database = Database.open(installation.url(), 3)) {
      WorkQueue queue = new WorkQueue(database);
      WorkUnit unit =
          queue.claim(new JobId(1), UnitType.PARSE, WorkerName.ofThisProcess(), 1).getFirst();
      String before = database.inTransaction(t -> t.load(setting, row -> row.getString(1)));
      String during =
          database.inTransaction(t -> {
            queue.complete(t, unit.lease());
            return t.load(setting, row -> row.getString(1));
          });
      String after = database.inTransaction(t -> t.load(setting, row -> row.getString(1)));
      assertThat(List.of(before, during, after)).containsExactly("on", "off", "on");
    }
  }

  private void queue(int units, String status) throws Exception {
    installation.execute(
        """
        INSERT INTO ingestion_work_units (job_id, unit_type, batch_number, start_offset, end_offset, status)
        SELECT 1, 'parse', n, 0, 1, '%s' FROM generate_series(1, %d) n
        """
            .formatted(status, units));
    installation.execute("ANALYZE ingestion_work_units");
  }

  /// Pages of the buffer cache that a call touches, all statements of the function included.
  private static long pages(Statement statement, String call) throws Exception {
    try (ResultSet rows =
        statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM " + call)) {
      rows.next();
      var plan = new ObjectMapper().readTree(rows.getString(1)).get(0).get("Plan");
      return plan.get("Shared Hit Blocks").asLong() + plan.get("Shared Read Blocks").asLong();
    }
  }

  private static String[] scans(Statement statement) throws Exception {
    statement.execute("SELECT pg_stat_force_next_flush()");
    statement.execute("SELECT pg_stat_clear_snapshot()");
    try (ResultSet rows = statement.executeQuery(SCANS)) {
      rows.next();
      return rows.getString(1).split("\\|");
    }
  }
}
