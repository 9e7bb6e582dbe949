package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.db.Database;
import dev.bdp.engine.failure.FailureKind;
import dev.bdp.engine.job.JobId;
import dev.bdp.engine.work.Lease;
import dev.bdp.engine.work.LeaseLostException;
import dev.bdp.engine.work.UnitType;
import dev.bdp.engine.work.WorkQueue;
import dev.bdp.engine.work.WorkerName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The queue's SQL against a model, over random commands, half of them from workers that have lost
/// their lease.
class QueueModelIT {
  private static final int UNITS = 8;
  private static final int COMMANDS = 400;
  private static final WorkerName WORKER = new WorkerName("w", "h");

  @TempDir Path directory;
  private Installation installation;
  private WorkQueue queue;
  private Database database;
  private Random random;

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void theQueueDoesWhatTheModelSays() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    random = new Random(seed);
    installation = Installation.fresh(directory);
    try (Database open = Database.open(installation.url(), 3)) {
      database = open;
      queue = new WorkQueue(database);
      installation.execute("INSERT INTO organizations (slug, name) VALUES ('o', 'O')");
      installation.execute(
          "INSERT INTO ingestion_jobs (organization_id, job_type, external_version, internal_version, source_url) VALUES (1, 't', '1', '1.0', 'x')");
      installation.execute(
          "INSERT INTO ingestion_work_units (job_id, unit_type, batch_number, start_offset, end_offset) SELECT 1, 'parse', n, 0, 1 FROM generate_series(1, %d) n"
              .formatted(UNITS));
      QueueModel model = new QueueModel(UNITS);
      List<String> done = new ArrayList<>();
      for (int i = 0; i < COMMANDS; i++) {
        done.add(step(model));
        assertThat(
                installation.rows(
                    "SELECT id, status, lease_no, retry_count, reclaim_count FROM ingestion_work_units ORDER BY id"))
            .as("seed %d, after %s", seed, done)
            .isEqualTo(model.lines());
        // Waiting for a next attempt is not part of the model.
        installation.execute("UPDATE ingestion_work_units SET not_before = NULL");
      }
    }
  }

  private String step(QueueModel model) throws Exception {
    if (model.issued().isEmpty() || random.nextInt(3) == 0) {
      return claim(model, 1 + random.nextInt(3));
    }
    Lease lease = model.issued().get(random.nextInt(model.issued().size()));
    if (random.nextBoolean()) {
      lease = model.issued().getLast();
    }
    switch (random.nextInt(6)) {
      case 0 -> assertThat(queue.start(lease)).isEqualTo(model.start(lease));
      case 1 -> {
        if (random.nextInt(4) == 0) {
          complete(model, lease);
        }
      }
      case 2 -> {
        FailureKind kind = FailureKind.values()[random.nextInt(FailureKind.values().length)];
        assertThat(queue.fail(lease, kind, "x")).isEqualTo(model.fail(lease, kind));
        return "fail " + kind + " " + lease;
      }
      case 3 -> {
        queue.release(List.of(lease));
        model.release(List.of(lease));
      }
      case 4 -> assertThat(queue.beat(Map.of(lease, 1L))).isEqualTo(model.lost(List.of(lease)));
      default -> reclaim(model, lease.unit().value());
    }
    return lease.toString();
  }

  private String claim(QueueModel model, int limit) {
    Set<Long> expected = model.claimable(limit);
    Set<Lease> leases =
        queue.claim(new JobId(1), UnitType.PARSE, WORKER, limit).stream()
            .map(unit -> unit.lease())
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(leases.stream().map(lease -> lease.unit().value()).collect(Collectors.toSet()))
        .isEqualTo(expected);
    leases.forEach(model::claimed);
    return "claim " + limit;
  }

  private void complete(QueueModel model, Lease lease) {
    boolean completed = true;
    try {
      database.transact(transaction -> queue.complete(transaction, lease));
    } catch (LeaseLostException e) {
      completed = false;
    }
    assertThat(completed).isEqualTo(model.complete(lease));
  }

  private void reclaim(QueueModel model, long unit) throws Exception {
    installation.execute(
        "UPDATE ingestion_work_units SET heartbeat_at = clock_timestamp() - INTERVAL '2 hours' WHERE id = "
            + unit);
    assertThat(queue.reclaimStale(Duration.ofHours(1), Duration.ofHours(1)))
        .isEqualTo(model.reclaim(unit));
  }
}
