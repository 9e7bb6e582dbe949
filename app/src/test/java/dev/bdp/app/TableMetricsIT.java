package dev.bdp.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bdp.engine.job.ErrorBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the tables say to an operator.
class TableMetricsIT {
  @TempDir Path directory;
  private Installation installation;
  private MeteredIngests ingests;

  @BeforeEach
  void install() throws Exception {
    installation = Installation.fresh(directory);
    ingests = new MeteredIngests(installation, directory);
  }

  @AfterAll
  static void stop() {
    Installation.stop();
  }

  @Test
  void aJobThatHasNotEndedShowsItsRecordsItsBudgetAndItsQueue() throws Exception {
    ingests.detach(50);
    installation.execute(
        """
        UPDATE ingestion_jobs SET status = 'parsing', total_records = 12345, records_processed = 40, records_failed = 7;
        INSERT INTO ingestion_work_units (job_id, unit_type, batch_number, start_offset, end_offset, created_at)
        SELECT 1, 'parse', n, 0, 0, clock_timestamp() - n * INTERVAL '1 minute' FROM generate_series(1, 3) n;
        INSERT INTO ingestion_work_units (job_id, unit_type, batch_number, start_offset, end_offset, status, worker_id,
                                          claim_id, heartbeat_at, progress_at)
        VALUES (1, 'parse', 4, 0, 0, 'processing', 'w1', gen_random_uuid(), clock_timestamp() - INTERVAL '5 minutes',
                clock_timestamp() - INTERVAL '6 minutes')
        """);
    Scrape scrape = ingests.tables();
    assertThat(scrape.value("bdp_active_job_records", "job_id", "1", "state", "expected"))
        .isEqualTo(12345);
    assertThat(scrape.value("bdp_active_job_records", "job_id", "1", "state", "failed"))
        .isEqualTo(7);
    assertThat(scrape.value("bdp_active_job_error_budget_records", "job_id", "1")).isEqualTo(12);
    assertThat(scrape.value("bdp_active_job_waiting")).isZero();
    assertThat(scrape.value("bdp_units", "unit_type", "parse", "status", "pending")).isEqualTo(3);
    assertThat(scrape.value("bdp_oldest_pending_unit_age_seconds")).isBetween(60.0, 120.0);
    assertThat(scrape.value("bdp_workers")).isEqualTo(1);
    assertThat(scrape.value("bdp_worker_heartbeat_age_seconds")).isBetween(300.0, 360.0);
  }

  @Test
  void whatNeedsAnOperatorIsThereUntilItIsResolved() throws Exception {
    Path release = ingests.detach(3);
    Path manifest = release.resolve("RELEASE.metalink");
    String right = Files.readString(manifest);
    Files.writeString(manifest, right.replaceFirst("md5\">.{32}", "md5\">" + "0".repeat(32)));
    installation.execute("UPDATE ingestion_jobs SET status = 'cancelled'");
    assertThat(
            installation
                .run("ingest", "uniprot_swissprot", "--quiet", "--from", release.toString())
                .exitCode())
        .isEqualTo(65);
    Scrape refused = ingests.tables();
    assertThat(refused.value("bdp_jobs_failed_unresolved")).isEqualTo(1);
    assertThat(refused.value("bdp_files_refused")).isEqualTo(1);
    assertThat(refused.value("bdp_units_out_of_attempts")).isEqualTo(1);
    Files.writeString(manifest, right);
    assertThat(
            installation
                .run("ingest", "uniprot_swissprot", "--quiet", "--from", release.toString())
                .exitCode())
        .isZero();
    Scrape resolved = ingests.tables();
    assertThat(resolved.value("bdp_jobs_failed_unresolved")).isZero();
    assertThat(resolved.value("bdp_files_refused")).isZero();
    assertThat(resolved.value("bdp_units_out_of_attempts")).isZero();
  }

  @Test
  void aJobThatWasRefusedBecauseItDoesNotAddUpIsUnbalancedUntilItIsResumed() throws Exception {
    ingests.run(40);
    installation.execute("UPDATE releases SET status = 'building', published_at = NULL");
    installation.execute("UPDATE ingestion_jobs SET status = 'storing', records_stored = 39");
    assertThat(installation.run("job", "resume", "1", "--quiet").exitCode()).isEqualTo(65);
    assertThat(ingests.tables().value("bdp_jobs_unbalanced")).isEqualTo(1);
    installation.execute("UPDATE ingestion_jobs SET records_stored = 40");
    assertThat(installation.run("job", "resume", "1", "--quiet").exitCode()).isZero();
    assertThat(ingests.tables().value("bdp_jobs_unbalanced")).isZero();
    installation.execute("UPDATE ingestion_jobs SET records_stored = 39");
    assertThat(ingests.tables().value("bdp_jobs_unbalanced")).isEqualTo(1);
  }

  @Test
  void theErrorBudgetIsTheOneThatFailsTheJob() throws Exception {
    ingests.detach(50);
    List<String> budgets = List.of("0", "5", "0.1%", "0.3%", "33%", "100%");
    List<Long> totals = List.of(1L, 999L, 1000L, 573_661L);
    for (String budget : budgets) {
      for (long total : totals) {
        installation.execute(
            """
            INSERT INTO ingestion_jobs (organization_id, job_type, external_version, internal_version, source_url, status,
                                        total_records, metadata)
            SELECT organization_id, job_type, '%s of %d', '1.0', '', 'parsing', %d, '{"maxFailed": "%s"}'
              FROM ingestion_jobs WHERE id = 1
            """
                .formatted(budget, total, total, ErrorBudget.parse(budget)));
      }
    }
    Scrape scrape = ingests.tables();
    int job = 2;
    for (String budget : budgets) {
      for (long total : totals) {
        assertThat(
                scrape.value(
                    "bdp_active_job_error_budget_records", "job_id", String.valueOf(job++)))
            .as(budget + " of " + total)
            .isEqualTo(ErrorBudget.parse(budget).limit(total));
      }
    }
  }
}
